package dev.golink.server.fleet.runs;

/** How far a run has come with one phone. */
public enum RunStage {
    /** The command has not gone out yet. */
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
    /** The phone can't do this, so it was not sent. */
    UNSUPPORTED,
    /** The phone was not connected when it was its turn. */
    UNREACHABLE,
    /** The phone's connection ended before it answered. */
    GONE,
    /** The server ended, or the link to it was lost, before there was an answer: what came of it is not known. */
    UNKNOWN,
    /** It never went out: the server ended, or the link to it was lost, before its turn. */
    NOT_SENT,
    /** It never went out: an operator took it back. */
    CANCELLED;

    /** Whether nothing more will come. */
    public boolean isSettled() {
        return switch (this) {
            case WAITING, OUT, ASKING -> false;
            case DONE, SENT, REFUSED, TIMED_OUT, UNSUPPORTED, UNREACHABLE, GONE, UNKNOWN, NOT_SENT, CANCELLED -> true;
        };
    }

    /** Whether it is known to have come to nothing, against the operator's will. */
    public boolean isFailed() {
        return switch (this) {
            case REFUSED, TIMED_OUT, UNSUPPORTED, UNREACHABLE, GONE, NOT_SENT -> true;
            case WAITING, OUT, ASKING, DONE, SENT, UNKNOWN, CANCELLED -> false;
        };
    }

    /** Whether it is worth another try: it failed, or nobody knows. */
    public boolean isRetriable() {
        return isFailed() || this == UNKNOWN;
    }
}
