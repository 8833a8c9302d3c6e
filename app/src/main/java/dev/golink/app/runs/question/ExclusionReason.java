package dev.golink.app.runs.question;

import java.util.Optional;

import dev.golink.server.fleet.command.Command;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;

/** Why a command does not apply to a phone. */
public enum ExclusionReason {
    /** The phone is not connected. */
    OFFLINE,
    /** The phone cannot share its screen at all. */
    UNABLE,
    /** The phone never announced the capability for this command. */
    UNSUPPORTED,
    /** The phone shares already, or was asked to. */
    SHARING,
    /** The phone does not share. */
    NOT_SHARING,
    /** This window still waits for the phone's answer to the same command. */
    UNDER_WAY;

    /** Why a command does not apply to a phone in its current state; empty if it applies. */
    public static Optional<ExclusionReason> of(Command command, PhoneRow row) {
        return CommandPresentation.of(command).leftOut(row);
    }

    /** Whether a Start for the phone waits to be sent; a Stop then takes this Start back. */
    public static boolean waitsToStart(PhoneRow row) {
        return row.request() instanceof Request.Pending pending && pending.request() == SharingRequest.START
                && !pending.out();
    }
}
