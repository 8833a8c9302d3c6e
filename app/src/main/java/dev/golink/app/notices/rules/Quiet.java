package dev.golink.app.notices.rules;

import java.time.Instant;

/** The quiet mode: while it holds, nothing pops up and nothing sounds; the notice centre collects all the same. */
public sealed interface Quiet {
    /** There is none. */
    Off OFF = new Off();

    /** Until it is switched off. */
    On ON = new On();

    /** Whether it holds at a moment. */
    boolean holdsAt(Instant now);

    /** There is none. */
    record Off() implements Quiet {
        @Override
        public boolean holdsAt(Instant now) {
            return false;
        }
    }

    /** Until it is switched off. */
    record On() implements Quiet {
        @Override
        public boolean holdsAt(Instant now) {
            return true;
        }
    }

    /**
     * For a while.
     *
     * @param end from when on it does not hold any more
     */
    record Until(Instant end) implements Quiet {
        @Override
        public boolean holdsAt(Instant now) {
            return now.isBefore(end);
        }
    }
}
