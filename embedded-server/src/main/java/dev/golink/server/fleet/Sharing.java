package dev.golink.server.fleet;

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
    /** The phone's user said no. */
    DENIED,
    /** The phone could not. */
    FAILED;

    /** Whether an operator wants the screen and the phone has not ended it: only then are its frames welcome. */
    public boolean isWanted() {
        return switch (this) {
            case REQUESTED, ASKING, LIVE, STALLED -> true;
            case OFF, DENIED, FAILED -> false;
        };
    }

    /** Whether the screen is being shared now, however still it is. */
    public boolean isShared() {
        return this == LIVE || this == STALLED;
    }
}
