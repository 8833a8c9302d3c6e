package dev.golink.app.runs;

import java.util.Optional;

import dev.golink.app.roster.Ask;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Phone;

/** Why a command makes no sense for a phone. */
public enum LeftOut {
    /** It is not connected. */
    OFFLINE,
    /** It can't share its screen at all. */
    UNABLE,
    /** It shares already, or was asked to. */
    SHARING,
    /** It does not share. */
    NOT_SHARING,
    /** This window waits for its answer to the same. */
    UNDER_WAY;

    /** Why a command makes no sense for a phone as it is now; empty if it makes sense. */
    public static Optional<LeftOut> of(Command command, PhoneRow row) {
        if (!row.phone().presence().isConnected()) {
            return command instanceof Command.StopSharing && isWanted(row) ? ofStop(row) : Optional.of(OFFLINE);
        }
        return switch (command) {
            case Command.StartSharing _ -> ofStart(row);
            case Command.StopSharing _ -> ofStop(row);
            case Command.ShowNotice _ -> Optional.empty();
        };
    }

    /** Whether the server will ask for its screen again by itself, so that there is something to stop. */
    private static boolean isWanted(PhoneRow row) {
        return row.phone().sharingDetails().wantedBy() != null;
    }

    private static Optional<LeftOut> ofStart(PhoneRow row) {
        Phone phone = row.phone();
        if (!phone.description().canShare()) {
            return Optional.of(UNABLE);
        }
        if (phone.sharing().isWanted()) {
            return Optional.of(SHARING);
        }
        return row.request() instanceof Request.Pending ? Optional.of(UNDER_WAY) : Optional.empty();
    }

    private static Optional<LeftOut> ofStop(PhoneRow row) {
        if (row.request() instanceof Request.Pending pending && pending.ask() == Ask.STOP) {
            return Optional.of(UNDER_WAY);
        }
        boolean stoppable = row.phone().sharing().isWanted() || isWanted(row) || waitsToStart(row);
        return stoppable ? Optional.empty() : Optional.of(NOT_SHARING);
    }

    /** Whether a Start for it has not gone out yet, so that to stop it is to take that back. */
    static boolean waitsToStart(PhoneRow row) {
        return row.request() instanceof Request.Pending pending && pending.ask() == Ask.START && !pending.out();
    }
}
