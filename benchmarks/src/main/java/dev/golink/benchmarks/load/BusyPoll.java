package dev.golink.benchmarks.load;

import dev.golink.phones.client.wire.Wire;

/**
 * Runs a task at every turn of a wire, and prevents the wire from sleeping. A sleeping thread wakes up to a millisecond
 * late, which is many times the measured latencies. Used on the wire's thread.
 */
final class BusyPoll {
    /**
     * Pauses per turn, about a microsecond in total. Without them, spinning would take half of the server's core where
     * two logical cores share one physical core.
     */
    private static final int PAUSES = 30;

    private final Wire wire;
    private final Runnable turn;
    private boolean running;

    BusyPoll(Wire wire, Runnable turn) {
        this.wire = wire;
        this.turn = turn;
    }

    void start() {
        if (!running) {
            running = true;
            go();
        }
    }

    void stop() {
        running = false;
    }

    private void go() {
        if (running) {
            turn.run();
            for (int i = 0; i < PAUSES; i++) {
                Thread.onSpinWait();
            }
            wire.execute(this::go);
        }
    }
}
