package dev.golink.app.history.entries;

import dev.golink.server.fleet.id.Refusal;

/** How far something that was asked of the server's history has come. */
public sealed interface Finding {
    /** The server was asked and has not answered. */
    record Loading() implements Finding {}

    /** The server has answered. */
    record Found() implements Finding {}

    /**
     * The server can't answer or must not.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements Finding {}

    /** The server was not reachable or did not answer. */
    record Unreachable() implements Finding {}
}
