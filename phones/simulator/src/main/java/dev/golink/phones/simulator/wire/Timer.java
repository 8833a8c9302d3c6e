package dev.golink.phones.simulator.wire;

/** A task that waits for its time on a wire. */
@FunctionalInterface
public interface Timer {
    /** Keeps the task from running; only on the wire's thread. */
    void cancel();
}
