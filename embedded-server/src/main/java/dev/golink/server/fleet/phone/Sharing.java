package dev.golink.server.fleet.phone;

/** How far the sharing of a phone's screen has come; what the phone said or what was seen, never what was hoped for. */
public enum Sharing {
    /** Nothing is shared and nothing was asked for. */
    OFF,
    /** An operator asked; the phone has not said anything yet. */
    REQUESTED,
    /** The phone's user is being asked. */
    ASKING,
    /** The phone said so, or frames come. */
    LIVE,
    /** Live, yet no frame came for three seconds, and the phone does not say that its screen is still. */
    STALLED,
    /** Live, and without frames because nobody watches: the phone said so, or its frames ceased after it was told to pause. */
    PAUSED,
    /** The phone's user said no. */
    DENIED,
    /** The phone could not. */
    FAILED;

    /** Whether an operator wants the screen and the phone has not ended it: only then are its frames welcome. */
    public boolean isWanted() {
        return switch (this) {
            case REQUESTED, ASKING, LIVE, STALLED, PAUSED -> true;
            case OFF, DENIED, FAILED -> false;
        };
    }

    /** Whether the screen is being shared now, however still it is, and whether or not frames come. */
    public boolean isShared() {
        return switch (this) {
            case LIVE, STALLED, PAUSED -> true;
            case OFF, REQUESTED, ASKING, DENIED, FAILED -> false;
        };
    }
}
