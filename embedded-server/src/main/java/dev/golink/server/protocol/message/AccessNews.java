package dev.golink.server.protocol.message;

import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessView;

/** What the server sends to operators about access. */
public sealed interface AccessNews {
    /**
     * What is known now.
     *
     * @param view all of it
     */
    record Known(AccessView view) implements AccessNews {}

    /**
     * The answer to a request.
     *
     * @param id     the operator's own id of the request
     * @param of     the request's event
     * @param answer the answer
     */
    record Answer(String id, String of, AccessAnswer answer) implements AccessNews {}
}
