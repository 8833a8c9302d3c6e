package dev.golink.app.process.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A run of GoLink in the same data folder that ended without being asked to.
 *
 * @param cause   why, as far as that can be known
 * @param at      when it ended; for causes that only the next run can see, when it was last seen alive
 * @param details which thread failed, and how; empty for other causes
 */
public record LastRun(Cause cause, Instant at, String details) {
    /** How long a run may have gone on after it was last seen alive, in seconds. */
    public static final int SEEN_EVERY_SECONDS = 10;

    /** Why a run ended. */
    public enum Cause {
        /** The Java heap was full. */
        OUT_OF_MEMORY,
        /** A thread failed that GoLink can't do without. */
        THREAD_FAILED,
        /** The computer lost its power, crashed, or was switched off before GoLink could end. */
        COMPUTER_WENT_DOWN,
        /** Somebody or something ended the process by force. */
        KILLED,
        /** One of the last two; this system doesn't tell which. */
        UNKNOWN
    }

    /** The same in a line for the log. */
    public String line() {
        String then = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return switch (cause) {
            case OUT_OF_MEMORY -> "The last run in this data folder ended at about " + then + ": it ran out of memory.";
            case THREAD_FAILED -> "The last run in this data folder ended at " + then
                    + ": a thread failed that it can't do without (" + details + ").";
            case COMPUTER_WENT_DOWN -> "The last run in this data folder ended shortly after " + then
                    + ": the computer went down.";
            case KILLED -> "The last run in this data folder ended shortly after " + then
                    + ": it was ended by force or lost its display, without being asked to close.";
            case UNKNOWN -> "The last run in this data folder ended shortly after " + then
                    + ": it was ended by force, or the computer went down.";
        };
    }
}
