package dev.golink.server.hub;

import dev.golink.server.protocol.CloseCode;
import dev.golink.server.protocol.ServerMessage;

/**
 * One connection as the hub sees it. The hub's thread calls it; no method blocks or throws. Two lines are the same only
 * if they are the same object.
 */
public interface Line {
    /** Sends a message; if the peer is gone or does not read, the line closes and the hub hears of that. */
    void send(ServerMessage message);

    /** Closes the connection with a code and its reason, and by force if the peer does not go along. */
    void close(CloseCode code);
}
