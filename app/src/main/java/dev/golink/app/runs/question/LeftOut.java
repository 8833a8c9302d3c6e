package dev.golink.app.runs.question;

import java.util.Optional;

import dev.golink.server.fleet.command.Command;
import dev.golink.ui.roster.Ask;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;

/** Why a command makes no sense for a phone. */
public enum LeftOut {
    /** It is not connected. */
    OFFLINE,
    /** It can't share its screen at all. */
    UNABLE,
    /** It never said that it can do this. */
    UNSUPPORTED,
    /** It shares already, or was asked to. */
    SHARING,
    /** It does not share. */
    NOT_SHARING,
    /** This window waits for its answer to the same. */
    UNDER_WAY;

    /** Why a command makes no sense for a phone as it is now; empty if it makes sense. */
    public static Optional<LeftOut> of(Command command, PhoneRow row) {
        return CommandPresentation.of(command).leftOut(row);
    }

    /** Whether a Start for it has not gone out yet, so that to stop it is to take that back. */
    public static boolean waitsToStart(PhoneRow row) {
        return row.request() instanceof Request.Pending pending && pending.ask() == Ask.START && !pending.out();
    }
}
