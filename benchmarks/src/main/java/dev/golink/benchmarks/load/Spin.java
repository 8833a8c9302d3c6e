package dev.golink.benchmarks.load;

import dev.golink.phones.simulator.wire.Wire;

/**
 * Does something at every turn of a wire, and keeps the wire from sleeping: a sleeping thread wakes up to a millisecond too
 * late, which is many times what is measured here. Used on the wire's thread.
 */
final class Spin {
    /** So that it does not take half of the server's core, where two cores are one in hardware; about a microsecond. */
    private static final int PAUSES = 30;

    private final Wire wire;
    private final Runnable turn;
    private boolean running;

    Spin(Wire wire, Runnable turn) {
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
