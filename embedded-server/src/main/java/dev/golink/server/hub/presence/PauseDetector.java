package dev.golink.server.hub.presence;

import java.time.Duration;
import java.util.Optional;

/** Notices that this process stood still (sleep of the computer, a stop signal, a long collection of garbage). */
public final class PauseDetector {
    private static final Duration UNREMARKABLE = Duration.ofSeconds(1);

    private final Duration rhythm;
    private long lastAt;

    /** A detector that is asked at least once each rhythm, from this moment on. */
    public PauseDetector(Duration rhythm, long now) {
        this.rhythm = rhythm;
        this.lastAt = now;
    }

    /** The pause since it was asked last, beyond the rhythm; empty if it is unremarkable. */
    public Optional<Duration> ask(long now) {
        Duration gap = Duration.ofNanos(now - lastAt).minus(rhythm);
        lastAt = now;
        return gap.compareTo(UNREMARKABLE) > 0 ? Optional.of(gap) : Optional.empty();
    }
}
