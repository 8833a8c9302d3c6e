package dev.golink.app.history.day;

import dev.golink.server.fleet.phone.Presence;

/** The presence of a phone in a part of a day. */
public enum DayPresence {
    /** Connected, and heard in time. */
    ONLINE,
    /** Connected, but silent for some time. */
    LATE,
    /** Connected, but silent for long. */
    STALE,
    /** Not connected. */
    OFFLINE,
    /** Not known: the server did not run or did not store, or its history does not go back so far. */
    UNKNOWN;

    static DayPresence of(Presence presence) {
        return switch (presence) {
            case ONLINE -> ONLINE;
            case LATE -> LATE;
            case STALE -> STALE;
            case OFFLINE -> OFFLINE;
        };
    }

    /** Whether the phone was connected. */
    public boolean isConnected() {
        return switch (this) {
            case ONLINE, LATE, STALE -> true;
            case OFFLINE, UNKNOWN -> false;
        };
    }
}
