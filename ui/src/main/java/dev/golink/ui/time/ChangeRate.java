package dev.golink.ui.time;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Measures the number of changes a second, from tick to tick. Use it on the JavaFX thread only. */
public final class ChangeRate {
    /** In milliseconds; a shorter measurement would give a meaningless rate. */
    private static final long SHORTEST_MEASURE = 500;

    private final ReadOnlyIntegerWrapper perSecond = new ReadOnlyIntegerWrapper();
    private final ConsoleClock clock;
    private long begun;
    private int changes;

    /** Starts measuring now. */
    public ChangeRate(ConsoleClock clock) {
        this.clock = clock;
        this.begun = clock.nanos();
    }

    /** Whole changes a second, as last measured; 0 or more. */
    public ReadOnlyIntegerProperty perSecondProperty() {
        return perSecond.getReadOnlyProperty();
    }

    /** Counts some changes. */
    public void add(int more) {
        changes += more;
    }

    /** Publishes the rate since the last measurement, unless that was less than half a second ago. */
    public void tick() {
        long now = clock.nanos();
        long millis = Duration.ofNanos(now - begun).toMillis();
        if (millis >= SHORTEST_MEASURE) {
            perSecond.set((int) Math.round(changes * 1000.0 / millis));
            changes = 0;
            begun = now;
        }
    }

    /** Starts measuring again. */
    public void begin() {
        begun = clock.nanos();
    }

    /** Sets the rate to 0, because no more changes arrive. */
    public void stop() {
        changes = 0;
        perSecond.set(0);
    }
}
