package dev.golink.server.runs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.time.Clocks;

/**
 * Sends the commands of runs, to a few phones at a time. A phone that owes an answer holds back the next phone. Phones
 * that need not answer get their command in slices. Therefore thousands of phones never get a command at the same time,
 * and the hub has time for other work. For the hub thread only. See decision 0019.
 */
final class RunDispatch {
    /** In this time, a run sends its command to no more phones than may owe it an answer. */
    private static final long SLICE = Duration.ofMillis(20).toNanos();

    /** The most characters of a phone's answer that a run stores. */
    private static final int LONGEST_REASON = 500;

    private final Clocks clocks;
    private final RunPhones phones;
    private final RunPublisher publisher;
    /**
     * Outcomes that arrived. They are handled after the work that delivered them, when the phone's sharing state is up
     * to date.
     */
    private final Queue<Arrival> arrivals = new ArrayDeque<>();
    private long nextSlice;

    private record Arrival(RunRecord run, int place, Outcome outcome, boolean atOnce) {}

    RunDispatch(Clocks clocks, RunPhones phones, RunPublisher publisher) {
        this.clocks = clocks;
        this.phones = phones;
        this.publisher = publisher;
        this.nextSlice = clocks.nanos();
    }

    /** Sends the command of one run to the next phones, as far as the run allows. */
    void fill(RunRecord run) {
        for (int budget = run.atOnce(); budget > 0 && run.hasRoom(); budget--) {
            send(run, run.nextWaiting());
        }
    }

    /** Sends the commands of the runs to the next phones, if the next slice is due. */
    void fillIfDue(Collection<RunRecord> going) {
        if (nextSlice - clocks.nanos() <= 0) {
            nextSlice = clocks.nanos() + SLICE;
            going.forEach(this::fill);
        }
    }

    /** The time until there is something to do, in nanoseconds. */
    long untilDue(Collection<RunRecord> going) {
        if (!arrivals.isEmpty()) {
            return 0;
        }
        for (RunRecord run : going) {
            if (run.hasRoom()) {
                return nextSlice - clocks.nanos();
            }
        }
        return Long.MAX_VALUE;
    }

    /** Handles the outcomes that arrived. */
    void takeIn(Settled settled) {
        for (Arrival next = arrivals.poll(); next != null; next = arrivals.poll()) {
            if (!next.run().stage(next.place()).isSettled()) {
                settle(next);
                settled.settled(next.run(), next.place(), next.outcome());
            }
        }
    }

    private void send(RunRecord run, int place) {
        run.goesOut(place, clocks.nanos());
        publisher.changed(run, place);
        boolean[] returned = {false};
        phones.send(run.begun().by(), run.phone(place), run.begun().command())
                .thenAccept(outcome -> arrivals.add(new Arrival(run, place, outcome, !returned[0])));
        returned[0] = true;
    }

    private void settle(Arrival arrival) {
        RunRecord run = arrival.run();
        Sharing sharing = phones.sharing(run.phone(arrival.place()));
        run.settle(arrival.place(), stage(arrival), reason(arrival.outcome()), sharing, clocks.nanos());
        publisher.changed(run, arrival.place());
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(String told) -> told;
            case Outcome.Answered(_, String data) -> data.length() > LONGEST_REASON ? data.substring(0, LONGEST_REASON)
                    : data;
            case Outcome.Done _,Outcome.Sent _,Outcome.TimedOut _,Outcome.Unreachable _,Outcome.Unsupported _ -> "";
            case Outcome.ServerTooOld _,Outcome.NotAllowed _ -> "";
            case Outcome.NotAudited(String why) -> why;
        };
    }

    /**
     * The stage for an outcome. A phone that disconnected after the command was sent may or may not have carried it
     * out.
     */
    private static RunStage stage(Arrival arrival) {
        return switch (arrival.outcome()) {
            case Outcome.Done() -> RunStage.DONE;
            case Outcome.Answered(boolean ok, _) -> ok ? RunStage.DONE : RunStage.REFUSED;
            case Outcome.Sent() -> RunStage.SENT;
            case Outcome.Refused _,Outcome.NotAllowed _,Outcome.NotAudited _ -> RunStage.REFUSED;
            case Outcome.TimedOut _ -> RunStage.TIMED_OUT;
            case Outcome.Unsupported(),Outcome.ServerTooOld() -> RunStage.UNSUPPORTED;
            case Outcome.Unreachable() -> arrival.atOnce() ? RunStage.UNREACHABLE : RunStage.GONE;
        };
    }

    /** Called for each phone whose outcome is now known. */
    @FunctionalInterface
    interface Settled {
        void settled(RunRecord run, int place, Outcome outcome);
    }
}
