package dev.golink.ui.feed;

import java.time.Duration;

/**
 * Decides with which pulses new pictures are shown. While JavaFX still draws the pictures of one pulse, another pulse with
 * new pictures blocks the JavaFX thread until that drawing is done, and with it every click. So new pictures skip pulses
 * as long as drawing takes longer than the time between two showings. Used on the JavaFX thread. See decision 0092.
 */
final class PicturePace {
    /** The most pulses from one showing to the next: 20 showings a second. */
    static final int SLOWEST = 3;
    /** A pulse that blocks for longer had to wait for the drawing before it. */
    static final Duration BLOCKED = Duration.ofMillis(4);
    /** How long a pace is kept before a faster one is tried. The time doubles with each trial that fails. */
    static final Duration FIRST_TRIAL = Duration.ofSeconds(2);
    /** The longest time between two trials. */
    static final Duration LONGEST_TRIAL = Duration.ofSeconds(30);

    private static final long PULSE = Duration.ofSeconds(1).toNanos() / 60;

    private int pace = 1;
    private long shownAt;
    private long changedAt;
    private Duration untilTrial = FIRST_TRIAL;
    private boolean trying;

    /** @param now the console's monotonic clock, in nanoseconds */
    PicturePace(long now) {
        shownAt = now - SLOWEST * PULSE;
        changedAt = now;
    }

    /** The pulses from one showing to the next. */
    int pace() {
        return pace;
    }

    /** Whether pictures are shown with the pulse of this moment. Pulses come a bit early or late. */
    boolean isDue(long now) {
        return now - shownAt >= pace * PULSE - PULSE / 2;
    }

    /** Pictures are shown with the pulse of this moment. */
    void show(long now) {
        shownAt = now;
    }

    /** Tells how long the pulse of a showing blocked the JavaFX thread, in nanoseconds. */
    void blocked(long nanos, long now) {
        if (nanos > BLOCKED.toNanos()) {
            slower(now);
        } else if (trying && now - changedAt > FIRST_TRIAL.toNanos()) {
            trying = false;
            untilTrial = FIRST_TRIAL;
        } else if (pace > 1 && !trying && now - changedAt > untilTrial.toNanos()) {
            pace--;
            changedAt = now;
            trying = true;
        }
    }

    private void slower(long now) {
        if (trying) {
            trying = false;
            Duration twice = untilTrial.multipliedBy(2);
            untilTrial = twice.compareTo(LONGEST_TRIAL) > 0 ? LONGEST_TRIAL : twice;
        }
        if (pace < SLOWEST) {
            pace++;
        }
        changedAt = now;
    }
}
