package dev.golink.server.runs;

import dev.golink.server.protocol.message.ServerMessage;

/** Sends messages about runs to one operator. For the hub thread only. */
public interface RunSubscriber {
    /** Sends a message; returns at once. */
    void send(ServerMessage message);

    /** Whether so much waits for the operator that changes should wait too. They are merged meanwhile. */
    boolean isBehind();
}
