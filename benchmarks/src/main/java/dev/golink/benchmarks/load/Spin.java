package dev.golink.benchmarks.load;

import dev.golink.phones.simulator.wire.Wire;

/**
 * Does something at every turn of a wire, and keeps the wire from sleeping: a sleeping thread wakes up to a millisecond too
 * late, which is many times what is measured here. Used on the wire's thread.
 */
final class Spin {
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
            wire.execute(this::go);
        }
    }
}
