package dev.golink.server.metrics;

import java.time.Duration;

/** What the writer of the history says of itself. Any thread may call every method. */
public interface HistoryFigures {
    /** A server that stores no history. */
    HistoryFigures NONE = new HistoryFigures() {
        @Override
        public boolean isStoring() {
            return false;
        }

        @Override
        public long waiting() {
            return 0;
        }

        @Override
        public Duration lag() {
            return Duration.ZERO;
        }

        @Override
        public long lost() {
            return 0;
        }
    };

    /** Whether it can write. */
    boolean isStoring();

    /** The number of entries that are not written yet. */
    long waiting();

    /** How old the oldest entry is that is not written yet; zero if there is none. */
    Duration lag();

    /** The number of entries since the start that were never written. */
    long lost();
}
