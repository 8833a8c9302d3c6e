package dev.golink.server.runs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.time.Time;

/**
 * Sends the commands of runs, a few at a time: a phone that has not answered holds back the next, and phones that need not
 * answer get theirs in slices, so that thousands are never told in one instant and the hub has time for others. On the hub's
 * thread.
 */
final class RunDispatch {
    /** A run goes to no more phones in such a time than may owe it an answer. */
    private static final long SLICE = Duration.ofMillis(20).toNanos();

    /** The most characters of a phone's answer that a run keeps. */
    private static final int LONGEST_REASON = 500;

    private final Time time;
    private final RunPhones phones;
    private final RunTeller teller;
    /** Outcomes are taken in after the piece of work that brought them, when the phone's sharing tells what was said. */
    private final Queue<Arrival> arrivals = new ArrayDeque<>();
    private long nextSlice;

    private record Arrival(RunRecord run, int place, Outcome outcome, boolean atOnce) {}

    RunDispatch(Time time, RunPhones phones, RunTeller teller) {
        this.time = time;
        this.phones = phones;
        this.teller = teller;
        this.nextSlice = time.nanos();
    }

    /** Sends to those whose turn it is, of one run. */
    void fill(RunRecord run) {
        for (int budget = run.atOnce(); budget > 0 && run.hasRoom(); budget--) {
            send(run, run.nextWaiting());
        }
    }

    /** Sends to those whose turn it is, if it is time for the next slice. */
    void fillIfDue(Collection<RunRecord> going) {
        if (nextSlice - time.nanos() <= 0) {
            nextSlice = time.nanos() + SLICE;
            going.forEach(this::fill);
        }
    }

    /** How long until there is something to do, in nanoseconds. */
    long untilDue(Collection<RunRecord> going) {
        if (!arrivals.isEmpty()) {
            return 0;
        }
        for (RunRecord run : going) {
            if (run.hasRoom()) {
                return nextSlice - time.nanos();
            }
        }
        return Long.MAX_VALUE;
    }

    /** Takes in the outcomes that came. */
    void takeIn(Settled settled) {
        for (Arrival next = arrivals.poll(); next != null; next = arrivals.poll()) {
            if (!next.run().stage(next.place()).isSettled()) {
                settle(next);
                settled.settled(next.run(), next.place());
            }
        }
    }

    private void send(RunRecord run, int place) {
        run.goesOut(place, time.nanos());
        teller.changed(run, place);
        boolean[] returned = {false};
        phones.send(run.begun().by(), run.phone(place), run.begun().command())
                .thenAccept(outcome -> arrivals.add(new Arrival(run, place, outcome, !returned[0])));
        returned[0] = true;
    }

    private void settle(Arrival arrival) {
        RunRecord run = arrival.run();
        Sharing sharing = phones.sharing(run.phone(arrival.place()));
        run.settle(arrival.place(), stage(arrival), reason(arrival.outcome()), sharing, time.nanos());
        teller.changed(run, arrival.place());
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(String told) -> told;
            case Outcome.Answered(_, String data) -> data.length() > LONGEST_REASON ? data.substring(0, LONGEST_REASON)
                    : data;
            case Outcome.Done _,Outcome.Sent _,Outcome.TimedOut _,Outcome.Unreachable _,Outcome.Unsupported _ -> "";
            case Outcome.ServerTooOld _ -> "";
        };
    }

    /** A phone that was there when the command went out, and is not now, may have done what it was asked or not. */
    private static RunStage stage(Arrival arrival) {
        return switch (arrival.outcome()) {
            case Outcome.Done() -> RunStage.DONE;
            case Outcome.Answered(boolean ok, _) -> ok ? RunStage.DONE : RunStage.REFUSED;
            case Outcome.Sent() -> RunStage.SENT;
            case Outcome.Refused _ -> RunStage.REFUSED;
            case Outcome.TimedOut _ -> RunStage.TIMED_OUT;
            case Outcome.Unsupported(),Outcome.ServerTooOld() -> RunStage.UNSUPPORTED;
            case Outcome.Unreachable() -> arrival.atOnce() ? RunStage.UNREACHABLE : RunStage.GONE;
        };
    }

    /** Told of each phone that has its outcome. */
    @FunctionalInterface
    interface Settled {
        void settled(RunRecord run, int place);
    }
}
