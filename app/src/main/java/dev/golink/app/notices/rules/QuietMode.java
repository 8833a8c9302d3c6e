package dev.golink.app.notices.rules;

import java.time.Instant;

/** The quiet mode. While it is on, no notice pops up or sounds; the notice centre still collects them. */
public sealed interface QuietMode {
    /** The quiet mode is off. */
    Off OFF = new Off();

    /** The quiet mode is on until it is switched off. */
    On ON = new On();

    /** Whether the quiet mode is on at this moment. */
    boolean holdsAt(Instant now);

    /** The quiet mode is off. */
    record Off() implements QuietMode {
        @Override
        public boolean holdsAt(Instant now) {
            return false;
        }
    }

    /** The quiet mode is on until it is switched off. */
    record On() implements QuietMode {
        @Override
        public boolean holdsAt(Instant now) {
            return true;
        }
    }

    /**
     * The quiet mode is on until a given moment.
     *
     * @param end the first moment at which it is off
     */
    record Until(Instant end) implements QuietMode {
        @Override
        public boolean holdsAt(Instant now) {
            return now.isBefore(end);
        }
    }
}
