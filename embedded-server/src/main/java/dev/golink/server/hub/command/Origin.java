package dev.golink.server.hub.command;

import dev.golink.server.fleet.id.OperatorId;

/** Who gave a command. */
public sealed interface Origin {
    /** The operator in whose name the command is sent. */
    OperatorId operator();

    /**
     * An operator gave the command, at the server's own window or remotely, to one phone or in a run.
     *
     * @param operator the operator
     */
    record Given(OperatorId operator) implements Origin {}

    /**
     * The server gave the command by itself. The statistics of operators' commands do not count it.
     *
     * @param operator the operator in whose name it is sent
     */
    record ByItself(OperatorId operator) implements Origin {}
}
