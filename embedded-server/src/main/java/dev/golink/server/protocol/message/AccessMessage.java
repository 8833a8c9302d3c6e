package dev.golink.server.protocol.message;

import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.Refusal;

/** What an operator sends about access. */
public sealed interface AccessMessage extends OperatorMessage {
    /** Requests what is known about access, and its changes from now on. */
    record Watch() implements AccessMessage {}

    /**
     * Decides something.
     *
     * @param id      the operator's own id of this request
     * @param of      the request's event
     * @param request what is decided
     */
    record Decide(String id, String of, AccessRequest request) implements AccessMessage {}

    /**
     * A request that cannot be understood.
     *
     * @param id  the operator's own id of the request
     * @param of  the request's event
     * @param why why it cannot be understood
     */
    record Wrong(String id, String of, Refusal why) implements AccessMessage {}
}
