package dev.golink.ui.roster;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import dev.golink.ui.time.ConsoleClock;

/** Measures how many changes a second came, from tick to tick. For the window's thread only. */
final class ChangeRate {
    /** In milliseconds; over less than that a rate would say more than it knows. */
    private static final long SHORTEST_MEASURE = 500;

    private final ReadOnlyIntegerWrapper perSecond = new ReadOnlyIntegerWrapper();
    private final ConsoleClock clock;
    private long begun;
    private int changes;

    /** Measures from now on. */
    ChangeRate(ConsoleClock clock) {
        this.clock = clock;
        this.begun = clock.nanos();
    }

    ReadOnlyIntegerProperty perSecondProperty() {
        return perSecond.getReadOnlyProperty();
    }

    void add(int more) {
        changes += more;
    }

    /** Tells the rate since the last tick, unless that was a moment ago. */
    void tick() {
        long now = clock.nanos();
        long millis = Duration.ofNanos(now - begun).toMillis();
        if (millis >= SHORTEST_MEASURE) {
            perSecond.set((int) Math.round(changes * 1000.0 / millis));
            changes = 0;
            begun = now;
        }
    }

    /** Measures from now on, again. */
    void begin() {
        begun = clock.nanos();
    }

    /** Nothing comes any more. */
    void stop() {
        changes = 0;
        perSecond.set(0);
    }
}
