package dev.golink.server.hub.transport;

import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * One connection, as the hub sees it. The hub thread calls the methods, which neither block nor throw. Two transports
 * are the same only if they are the same object.
 */
public interface Transport {
    /**
     * Sends a message. If the peer is disconnected or does not read, the connection is closed and the hub is notified.
     */
    void send(ServerMessage message);

    /**
     * Closes the connection with a code and that code's usual reason. If the peer does not close its side, the
     * connection is cut.
     */
    default void close(CloseCode code) {
        close(code, code.reason());
    }

    /**
     * Closes the connection with a code and the given reason.
     *
     * @param reason at most 123 bytes of UTF-8
     */
    void close(CloseCode code, String reason);
}
