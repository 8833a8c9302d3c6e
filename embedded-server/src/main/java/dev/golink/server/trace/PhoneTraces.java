package dev.golink.server.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.time.Clocks;

/** The traces of this server. For the hub thread only. See decision 0075. */
public final class PhoneTraces {
    /** The most traces of one operator. */
    public static final int MOST_OF_ONE = 4;
    /** The most traces of all operators. */
    public static final int MOST = 16;

    private final Clocks clocks;
    private final TraceTaps taps;
    private final BiConsumer<PhoneId, @Nullable TraceTap> attaching;
    private final Consumer<FleetEvent> events;
    private final List<PhoneTrace> traces = new ArrayList<>();
    /** Calls listeners, each of which may fail without harm for the others. */
    private final Listeners<TraceListener> calls = new Listeners<>();

    /**
     * Starts without traces.
     *
     * @param attaching gives the present connection of a phone its tap, or takes it away
     * @param events    gets the begin and the end of each trace
     */
    public PhoneTraces(Clocks clocks, TraceTaps taps, BiConsumer<PhoneId, @Nullable TraceTap> attaching,
            Consumer<FleetEvent> events) {
        this.clocks = clocks;
        this.taps = taps;
        this.attaching = attaching;
        this.events = events;
    }

    /** The tap of a phone; null if it is not traced. */
    public @Nullable TraceTap tap(PhoneId phone) {
        return taps.of(phone);
    }

    /**
     * Begins a trace, unless there are too many.
     *
     * @param isBehind whether so much waits for the operator that lines should wait too
     * @return empty if it was refused; the listener knows the reason
     */
    public Optional<PhoneTrace> begin(OperatorId operator, PhoneId phone, TraceListener listener,
            BooleanSupplier isBehind) {
        Optional<Refusal> obstacle = obstacle(operator);
        if (obstacle.isPresent()) {
            calls.notifyEach(listener, heard -> heard.ended(new TraceEnd.Refused(obstacle.get())));
            return Optional.empty();
        }
        PhoneTrace trace = new PhoneTrace(operator, phone, listener, isBehind, clocks.nanos());
        traces.add(trace);
        TraceTap present = taps.of(phone);
        TraceTap tap = present == null ? new TraceTap(clocks::now) : present;
        tap.traces(of(phone));
        taps.put(phone, tap);
        attaching.accept(phone, tap);
        events.accept(new FleetEvent.PhoneTraced(clocks.moment(), operator, phone));
        return Optional.of(trace);
    }

    private Optional<Refusal> obstacle(OperatorId operator) {
        if (traces.stream().filter(trace -> trace.operator().equals(operator)).count() >= MOST_OF_ONE) {
            return Optional.of(Refusal.ofLimit(Refusal.Code.TOO_MANY_TRACES,
                    "You trace " + MOST_OF_ONE + " phones already. End one of these traces first.", MOST_OF_ONE));
        }
        return traces.size() < MOST ? Optional.empty()
                : Optional.of(Refusal.ofLimit(Refusal.Code.TOO_MANY_TRACES,
                        "The server carries out " + MOST + " traces already, which is the most.", MOST));
    }

    /** Ends a trace without another word to its listener. No effect if it has ended. */
    public void end(PhoneTrace trace) {
        if (traces.remove(trace)) {
            detach(trace);
        }
    }

    /** Ends the traces of those operators whose right was taken away, for example, and tells them why. */
    public void endAll(Predicate<PhoneTrace> which, TraceEnd why) {
        List.copyOf(traces).stream().filter(which).forEach(trace -> finish(trace, why));
    }

    /** Delivers the lines since the last call, and ends traces that are over. To be called a few times a second. */
    public void tick() {
        for (PhoneTrace trace : List.copyOf(traces)) {
            if (trace.isTimeOver(clocks.nanos())) {
                deliver(trace);
                finish(trace, new TraceEnd.TimeOver());
            } else if (!trace.isBehind()) {
                boolean isFull = trace.isFull(); // before the lines are taken, so that all of them are delivered
                deliver(trace);
                if (isFull) {
                    finish(trace, new TraceEnd.SizeReached());
                }
            }
        }
    }

    private void deliver(PhoneTrace trace) {
        List<TraceLine> lines = trace.take();
        if (!lines.isEmpty()) {
            calls.notifyEach(trace.listener(), heard -> heard.lines(lines));
        }
    }

    private void finish(PhoneTrace trace, TraceEnd why) {
        if (traces.remove(trace)) {
            detach(trace);
            calls.notifyEach(trace.listener(), heard -> heard.ended(why));
        }
    }

    private void detach(PhoneTrace ended) {
        PhoneId phone = ended.phone();
        List<PhoneTrace> others = of(phone);
        TraceTap tap = taps.of(phone);
        if (tap != null) {
            tap.traces(others);
        }
        if (others.isEmpty()) {
            taps.put(phone, null);
            attaching.accept(phone, null);
        }
        events.accept(new FleetEvent.PhoneTraceEnded(clocks.moment(), ended.operator(), phone));
    }

    private List<PhoneTrace> of(PhoneId phone) {
        return traces.stream().filter(trace -> trace.phone().equals(phone)).toList();
    }
}
