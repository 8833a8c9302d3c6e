package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Schedule;
import dev.golink.phones.client.wire.Wire;

/** Performs an action at a steady rate, and passes it the time at which it was due. Used on the wire's thread. */
public final class OpenLoop {
    /** The most overdue actions in a row, so that network events are handled in between. */
    private static final int AT_ONCE = 64;

    private final Wire wire;
    private final Action action;
    private final BusyPoll spin;
    private Schedule schedule;
    private long next;

    /** Makes a loop that does not run yet. */
    public OpenLoop(Wire wire, double perSecond, Action action) {
        this.wire = wire;
        this.action = action;
        this.spin = new BusyPoll(wire, this::turn);
        this.schedule = new Schedule(0, perSecond);
    }

    /** Starts the loop; the first action is due now. */
    public void start() {
        schedule = new Schedule(wire.now(), schedule.perSecond());
        next = 0;
        spin.start();
    }

    /** Stops the loop; overdue actions are left out. */
    public void stop() {
        spin.stop();
    }

    private void turn() {
        long now = wire.now();
        for (int i = 0; i < AT_ONCE && schedule.due(next) <= now; i++) {
            action.at(next, schedule.due(next));
            next++;
        }
    }

    /** The action of a loop. */
    public interface Action {
        /**
         * Performs the action.
         *
         * @param index how many times it was performed before
         * @param due   when it was due, in nanoseconds of the wire's clock
         */
        void at(long index, long due);
    }
}
