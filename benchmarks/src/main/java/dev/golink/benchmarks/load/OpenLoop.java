package dev.golink.benchmarks.load;

import dev.golink.benchmarks.figures.Schedule;
import dev.golink.phones.simulator.wire.Wire;

/** Does something at a steady rate, and tells it when it was due. Used on the wire's thread. */
final class OpenLoop {
    /** Of what is overdue, so that the network is looked at in between. */
    private static final int AT_ONCE = 64;

    private final Wire wire;
    private final Action action;
    private final Spin spin;
    private Schedule schedule;
    private long next;

    OpenLoop(Wire wire, double perSecond, Action action) {
        this.wire = wire;
        this.action = action;
        this.spin = new Spin(wire, this::turn);
        this.schedule = new Schedule(0, perSecond);
    }

    /** Starts with what is due now. */
    void start() {
        schedule = new Schedule(wire.now(), schedule.perSecond());
        next = 0;
        spin.start();
    }

    void stop() {
        spin.stop();
    }

    private void turn() {
        long now = wire.now();
        for (int i = 0; i < AT_ONCE && schedule.due(next) <= now; i++) {
            action.at(next, schedule.due(next));
            next++;
        }
    }

    /** What is done. */
    interface Action {
        /**
         * It is time.
         *
         * @param index how many times it has been done before
         * @param due   when it was due, in nanoseconds of the wire
         */
        void at(long index, long due);
    }
}
