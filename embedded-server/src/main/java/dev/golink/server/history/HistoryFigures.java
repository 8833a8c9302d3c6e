package dev.golink.server.history;

import java.time.Duration;

/**
 * How far the storing of the history is behind.
 *
 * @param waiting the number of entries that are not stored yet
 * @param lag     the age of the oldest of them; zero if none waits
 * @param lost    the number of entries since the start that were never stored
 */
public record HistoryFigures(long waiting, Duration lag, long lost) {
    /** Nothing waits and nothing is lost. */
    public static final HistoryFigures NONE = new HistoryFigures(0, Duration.ZERO, 0);
}
