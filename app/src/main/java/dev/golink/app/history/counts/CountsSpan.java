package dev.golink.app.history.counts;

import java.time.Duration;

/** The time that the chart of online phones shows. */
public enum CountsSpan {
    /** The last 24 hours. */
    DAY(Duration.ofDays(1), Duration.ofMinutes(5)),
    /** The last seven days. */
    WEEK(Duration.ofDays(7), Duration.ofMinutes(30)),
    /** The last 30 days. */
    MONTH(Duration.ofDays(30), Duration.ofHours(2));

    private final Duration length;
    private final Duration step;

    CountsSpan(Duration length, Duration step) {
        this.length = length;
        this.step = step;
    }

    /** How long it is. */
    public Duration length() {
        return length;
    }

    /** The time between two points. */
    public Duration step() {
        return step;
    }
}
