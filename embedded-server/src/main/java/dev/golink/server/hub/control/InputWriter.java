package dev.golink.server.hub.control;

import java.time.Instant;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.message.ServerMessage;

/** Writes a part of a gesture for phones. */
@FunctionalInterface
public interface InputWriter {
    /**
     * Writes a part.
     *
     * @param from the operator
     * @param part the part, with the server's id of the gesture and the number of what the server sends
     * @param sent the server's wall clock when the part came to the server
     */
    ServerMessage.Input write(OperatorId from, GesturePart part, Instant sent);
}
