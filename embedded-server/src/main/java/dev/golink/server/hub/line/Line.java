package dev.golink.server.hub.line;

import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * One connection as the hub sees it. The hub's thread calls it; no method blocks or throws. Two lines are the same only
 * if they are the same object.
 */
public interface Line {
    /** Sends a message; if the peer is gone or does not read, the line closes and the hub hears of that. */
    void send(ServerMessage message);

    /** Closes the connection with a code and the reason that goes with it, and by force if the peer does not go along. */
    default void close(CloseCode code) {
        close(code, code.reason());
    }

    /** The same with a reason of its own, which has 123 bytes of UTF-8 at most. */
    void close(CloseCode code, String reason);
}
