package dev.golink.server.hub.command;

import dev.golink.server.fleet.id.OperatorId;

/** From whom a command comes. */
public sealed interface Origin {
    /** In whose name the phone is told. */
    OperatorId operator();

    /**
     * An operator gave it, at its own window or from afar, to one phone or in a run of many.
     *
     * @param operator who
     */
    record Given(OperatorId operator) implements Origin {}

    /**
     * The server gives it by itself; the statistics of operators' commands leave it out.
     *
     * @param operator in whose name
     */
    record ByItself(OperatorId operator) implements Origin {}
}
