package dev.golink.app.command;

import dev.golink.server.fleet.OperatorId;

/** The name an operator works under if the command line gives none. */
final class Operators {
    private Operators() {}

    /** The name of the computer's user, as far as it makes an id. */
    static OperatorId ofThisUser() {
        try {
            return new OperatorId(System.getProperty("user.name", "").replace(' ', '-'));
        } catch (IllegalArgumentException _) {
            // Names may hold what ids may not; nobody should have to rename themselves to start a console.
            return new OperatorId("operator");
        }
    }
}
