package dev.golink.screens.control;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputObstacle;

/** Why an operator can't control a phone now. */
public enum ControlObstacle {
    /** There is no connection to the server. */
    NO_LINK("control.noLink"),
    /** The operator lacks the right for it. */
    NO_RIGHT("control.noRight"),
    /** The server is older than the console and does not know control. */
    SERVER_TOO_OLD("control.serverTooOld"),
    /** The phone is no longer known. */
    UNKNOWN("control.unknown"),
    /** The phone is not connected. */
    OFFLINE("control.offline"),
    /** The phone never said that it can carry out input. */
    UNABLE("control.unable"),
    /** The phone is locked. */
    LOCKED("control.locked"),
    /** The phone's app lacks the permission for it. */
    NOT_ALLOWED("control.notAllowed"),
    /** The app on the phone's screen does not allow it. */
    SECURE("control.secure"),
    /** The user of the phone switched it off. */
    OFF("control.off");

    private final String key;

    ControlObstacle(String key) {
        this.key = key;
    }

    /** The first part of the keys of its texts. */
    String key() {
        return key;
    }

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
