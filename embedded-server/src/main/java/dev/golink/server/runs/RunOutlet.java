package dev.golink.server.runs;

import dev.golink.server.protocol.message.ServerMessage;

/** Where one operator's connection is told of runs. On the hub's thread. */
public interface RunOutlet {
    /** Sends a message; returns at once. */
    void send(ServerMessage message);

    /** Whether so much waits for the operator that news, which are merged meanwhile, had better wait too. */
    boolean isBehind();
}
