package dev.golink.app.command.server;

import dev.golink.server.fleet.id.OperatorId;

/**
 * The name under which a command works at a server on its own computer. It is not the operator's name, because a server
 * has each name once, and the operator may have a window open.
 */
final class CommandName {
    private static final int MOST_OF_THE_USER = 40;

    private CommandName() {}

    static OperatorId ofThisProcess() {
        String user = System.getProperty("user.name", "");
        OperatorId usual = OperatorId.nearest(user.substring(0, Math.min(user.length(), MOST_OF_THE_USER)))
                .orElse(new OperatorId("operator"));
        return OperatorId.nearest(usual.value() + "-command-" + ProcessHandle.current().pid()).orElse(usual);
    }
}
