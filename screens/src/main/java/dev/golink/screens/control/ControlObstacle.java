package dev.golink.screens.control;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputObstacle;

/** Why an operator can't control a phone now. */
public enum ControlObstacle {
    /** There is no connection to the server. */
    NO_LINK,
    /** The operator lacks the right for it. */
    NO_RIGHT,
    /** The server is older than the console and does not know control. */
    SERVER_TOO_OLD,
    /** The phone is no longer known. */
    UNKNOWN,
    /** The phone is not connected. */
    OFFLINE,
    /** The phone reports no input that it can carry out. */
    UNABLE,
    /** The phone is locked. */
    LOCKED,
    /** The phone's app lacks the permission for it. */
    NOT_ALLOWED,
    /** The app on the phone's screen does not allow it. */
    SECURE,
    /** The user of the phone switched it off. */
    OFF;

    /** What the phone itself says; null if it says nothing. */
    static @Nullable ControlObstacle of(@Nullable InputObstacle told) {
        return switch (told) {
            case null -> null;
            case LOCKED -> LOCKED;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case SECURE -> SECURE;
            case OFF -> OFF;
        };
    }
}
