package dev.golink.phones.simulator.device;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How loud a phone is.
 *
 * @param level   0 to {@value #LOUDEST}
 * @param changed when a key for it was pressed last, on the swarm's clock; null if none was
 */
public record Volume(int level, @Nullable Duration changed) {
    /** The highest level. */
    public static final int LOUDEST = 15;

    static final Volume INITIAL = new Volume(6, null);

    private static final Duration SHOWN = Duration.ofMillis(1_500);

    /** Whether the screen shows it. */
    public boolean isShown(Duration now) {
        return changed != null && now.minus(changed).compareTo(SHOWN) < 0;
    }

    Volume by(int steps, Duration now) {
        return new Volume(Math.clamp(level + steps, 0, LOUDEST), now);
    }
}
