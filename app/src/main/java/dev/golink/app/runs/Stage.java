package dev.golink.app.runs;

/** How far a command to one phone has come. */
public enum Stage {
    /** It has not gone out yet. */
    WAITING,
    /** It went out, and there is no answer yet. */
    OUT,
    /** The phone's user is being asked. */
    ASKING,
    /** The phone said that it is done. */
    DONE,
    /** It was sent to a phone that can't say more. */
    SENT,
    /** The phone or its user said no, or it could not. */
    REFUSED,
    /** No answer came in time. */
    TIMED_OUT,
    /** The phone is not connected, or went before it answered. */
    UNREACHABLE,
    /** It never went out. */
    CANCELLED;

    /** Whether nothing more will come. */
    public boolean isSettled() {
        return switch (this) {
            case WAITING, OUT, ASKING -> false;
            case DONE, SENT, REFUSED, TIMED_OUT, UNREACHABLE, CANCELLED -> true;
        };
    }

    /** Whether it went out and came to nothing. */
    public boolean isFailed() {
        return switch (this) {
            case REFUSED, TIMED_OUT, UNREACHABLE -> true;
            case WAITING, OUT, ASKING, DONE, SENT, CANCELLED -> false;
        };
    }
}
