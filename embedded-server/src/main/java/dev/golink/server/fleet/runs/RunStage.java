package dev.golink.server.fleet.runs;

/** The stage of one phone in a run. */
public enum RunStage {
    /** The command has not been sent yet. */
    WAITING,
    /** The command was sent, and there is no answer yet. */
    OUT,
    /** The phone's user is being asked. */
    ASKING,
    /** The phone reported that it has done it. */
    DONE,
    /** The command was sent to a phone that can't report an outcome. */
    SENT,
    /** The phone or its user refused, or the phone could not do it. */
    REFUSED,
    /** No answer came in time. */
    TIMED_OUT,
    /** The phone can't do this, so it was not sent. */
    UNSUPPORTED,
    /** The phone was not connected when its turn came. */
    UNREACHABLE,
    /** The phone's connection ended before it answered. */
    GONE,
    /** The server ended, or the link to it was lost, before there was an answer. The outcome is unknown. */
    UNKNOWN,
    /** The command was not sent, because the server ended or the link to it was lost before the phone's turn. */
    NOT_SENT,
    /** The command was not sent, because an operator cancelled it. */
    CANCELLED;

    /** Whether this stage is final. */
    public boolean isSettled() {
        return switch (this) {
            case WAITING, OUT, ASKING -> false;
            case DONE, SENT, REFUSED, TIMED_OUT, UNSUPPORTED, UNREACHABLE, GONE, UNKNOWN, NOT_SENT, CANCELLED -> true;
        };
    }

    /** Whether the command is known to have failed, other than by being cancelled. */
    public boolean isFailed() {
        return switch (this) {
            case REFUSED, TIMED_OUT, UNSUPPORTED, UNREACHABLE, GONE, NOT_SENT -> true;
            case WAITING, OUT, ASKING, DONE, SENT, UNKNOWN, CANCELLED -> false;
        };
    }

    /** Whether a retry makes sense: the command failed, or its outcome is unknown. */
    public boolean isRetriable() {
        return isFailed() || this == UNKNOWN;
    }
}
