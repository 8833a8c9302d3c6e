package dev.golink.app.process.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A run of GoLink in the same data folder that ended without being asked to. See decision 0030.
 *
 * @param cause   why the run ended, as far as that is known
 * @param at      when the run ended; for causes that only the next run can detect, when it was last seen alive
 * @param details which thread failed, and how; empty for other causes
 */
public record LastRun(Cause cause, Instant at, String details) {
    /**
     * How often a run records that it is alive, in seconds; it may have ended this much later than it was last seen.
     */
    public static final int SEEN_EVERY_SECONDS = 10;

    /** Why a run ended. */
    public enum Cause {
        /** The Java heap was full. */
        OUT_OF_MEMORY,
        /** A thread failed that GoLink cannot work without. */
        THREAD_FAILED,
        /** The computer lost power, crashed, or was switched off before GoLink could end. */
        COMPUTER_WENT_DOWN,
        /** The process was ended by force. */
        KILLED,
        /** Either {@link #COMPUTER_WENT_DOWN} or {@link #KILLED}; this system does not say which. */
        UNKNOWN
    }

    /** The end of the run as a line for the log. */
    public String line() {
        String then = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return switch (cause) {
            case OUT_OF_MEMORY -> "The last run in this data folder ended at about " + then + ": it ran out of memory.";
            case THREAD_FAILED -> "The last run in this data folder ended at " + then
                    + ": a thread that it needs failed (" + details + ").";
            case COMPUTER_WENT_DOWN -> "The last run in this data folder ended shortly after " + then
                    + ": the computer went down.";
            case KILLED -> "The last run in this data folder ended shortly after " + then
                    + ": it was killed, or lost its connection to the desktop.";
            case UNKNOWN -> "The last run in this data folder ended shortly after " + then
                    + ": it was killed, or the computer went down.";
        };
    }
}
