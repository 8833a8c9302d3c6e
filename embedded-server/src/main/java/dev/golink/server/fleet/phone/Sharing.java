package dev.golink.server.fleet.phone;

/** The state of the sharing of a phone's screen. It reflects what the phone reported or the server observed. */
public enum Sharing {
    /** Nothing is shared and nothing was requested. */
    OFF,
    /** An operator requested the screen; the phone has not answered yet. */
    REQUESTED,
    /** The phone's user is being asked. */
    ASKING,
    /** The phone reported that it shares its screen, or its frames arrive. */
    LIVE,
    /** Shared, but no frame came for three seconds, and the phone does not report that its screen is still. */
    STALLED,
    /**
     * Shared, but without frames because nobody watches. The phone reported this, or its frames stopped after the
     * server told it to pause.
     */
    PAUSED,
    /** The phone's user refused. */
    DENIED,
    /** The phone could not share its screen. */
    FAILED;

    /**
     * Whether an operator wants the screen and the phone has not ended the sharing. The server accepts frames only
     * then.
     */
    public boolean isWanted() {
        return switch (this) {
            case REQUESTED, ASKING, LIVE, STALLED, PAUSED -> true;
            case OFF, DENIED, FAILED -> false;
        };
    }

    /** Whether the screen is shared now, with or without frames. */
    public boolean isShared() {
        return switch (this) {
            case LIVE, STALLED, PAUSED -> true;
            case OFF, REQUESTED, ASKING, DENIED, FAILED -> false;
        };
    }
}
