package dev.golink.server.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.StoppableTrace;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.TraceNews;
import dev.golink.server.protocol.operator.TraceWriter;
import dev.golink.server.remote.link.FleetThread;

/**
 * Traces of phones of a remote server. A trace ends with the connection. Methods that are not from {@link Traces} are
 * for the fleet's thread only.
 */
final class RemoteTraces implements Traces {
    private static final TraceEnd TOO_OLD = new TraceEnd.Refused(Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and traces no phones."));

    private final Predicate<String> say;
    private final Function<Event, @Nullable Outcome> obstacle;
    private final FleetThread thread;
    private final Listeners<TraceListener> calls = new Listeners<>();
    private final Map<String, StoppableTrace> running = new LinkedHashMap<>();
    private long last;

    /**
     * @param say      sends a text to the server; false if there is no connection
     * @param obstacle the outcome of an event that cannot be sent to the server; null if it can
     */
    RemoteTraces(Predicate<String> say, Function<Event, @Nullable Outcome> obstacle, FleetThread thread) {
        this.say = say;
        this.obstacle = obstacle;
        this.thread = thread;
    }

    @Override
    public Watch trace(PhoneId phone, TraceListener listener) {
        StoppableTrace passed = new StoppableTrace(listener);
        if (!thread.hand(() -> begin(phone, passed))) {
            passed.ended(new TraceEnd.Unreachable());
        }
        return () -> {
            passed.stop();
            thread.hand(() -> stop(passed));
        };
    }

    private void begin(PhoneId phone, StoppableTrace trace) {
        String id = "t" + ++last;
        Outcome impossible = obstacle.apply(Event.TRACE_PHONE);
        if (impossible instanceof Outcome.ServerTooOld) {
            calls.notifyEach(trace, heard -> heard.ended(TOO_OLD));
        } else if (impossible == null && say.test(TraceWriter.begin(id, phone))) {
            running.put(id, trace);
        } else {
            calls.notifyEach(trace, heard -> heard.ended(new TraceEnd.Unreachable()));
        }
    }

    @SuppressWarnings("ReferenceEquality") // a trace is ended as the object that it is
    private void stop(StoppableTrace trace) {
        for (Map.Entry<String, StoppableTrace> each : List.copyOf(running.entrySet())) {
            if (each.getValue() == trace) {
                running.remove(each.getKey());
                var _ = say.test(TraceWriter.end(each.getKey()));
            }
        }
    }

    /** Handles a message about a trace. */
    void received(TraceNews news) {
        switch (news) {
            case TraceNews.Lines(String id, var lines) -> {
                StoppableTrace trace = running.get(id);
                if (trace != null && !lines.isEmpty()) {
                    calls.notifyEach(trace, heard -> heard.lines(lines));
                }
            }
            case TraceNews.Ended(String id, var why) -> {
                StoppableTrace ended = running.remove(id);
                if (ended != null) {
                    calls.notifyEach(ended, heard -> heard.ended(why));
                }
            }
        }
    }

    /** Ends all traces, because the connection is lost. */
    void lost() {
        List<StoppableTrace> ended = List.copyOf(running.values());
        running.clear();
        ended.forEach(trace -> calls.notifyEach(trace, heard -> heard.ended(new TraceEnd.Unreachable())));
    }
}
