package dev.golink.app.history.day;

import dev.golink.server.fleet.phone.Sharing;

/** The sharing of a phone's screen in a part of a day. */
public enum DaySharing {
    /** Not shared. */
    NONE,
    /** An operator asked for the screen. */
    ASKED,
    /** Shared. */
    LIVE,
    /** Not known. */
    UNKNOWN;

    static DaySharing of(Sharing sharing) {
        return switch (sharing) {
            case OFF, DENIED, FAILED -> NONE;
            case REQUESTED, ASKING -> ASKED;
            case LIVE, STALLED, PAUSED -> LIVE;
        };
    }
}
