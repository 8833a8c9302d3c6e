package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.Optional;

/**
 * Detects that this process stood still, for example because the computer slept, a signal stopped it, or garbage
 * collection took long.
 */
public final class PauseDetector {
    private static final Duration UNREMARKABLE = Duration.ofSeconds(1);

    private final Duration rhythm;
    private long lastAt;

    /** Creates a detector that will be asked at least once per period from now on. */
    public PauseDetector(Duration rhythm, long now) {
        this.rhythm = rhythm;
        this.lastAt = now;
    }

    /** The time since the last call beyond the period; empty unless it is more than a second. */
    public Optional<Duration> ask(long now) {
        Duration gap = Duration.ofNanos(now - lastAt).minus(rhythm);
        lastAt = now;
        return gap.compareTo(UNREMARKABLE) > 0 ? Optional.of(gap) : Optional.empty();
    }
}
