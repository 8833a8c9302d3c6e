package dev.golink.phones.client.wire;

/** A task that a {@link Wire} runs later. */
@FunctionalInterface
public interface Timer {
    /** Cancels the task. Call it on the wire's thread only. */
    void cancel();
}
