package dev.golink.server.hub;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Imitates the heartbeat of pages in the field. The page sends a bare {@code ping} 30 seconds after the server's last
 * message. If nothing arrives within 30 seconds after the ping, the page closes the connection itself.
 */
public final class HeartCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RecordingTransport line;
    private final HandTurnedTime time;
    private final Runnable ping;
    private final Supplier<Duration> delay;
    private int heard;
    private long pingAt;
    private @Nullable Long closeAt;
    private boolean hasClosed;

    /**
     * A page whose connection has begun.
     *
     * @param ping  sends {@code ping} to the hub
     * @param delay by how much the next ping is late
     */
    public HeartCheck(RecordingTransport line, HandTurnedTime time, Runnable ping, Supplier<Duration> delay) {
        this.line = line;
        this.time = time;
        this.ping = ping;
        this.delay = delay;
        reset();
    }

    /** Checks for messages of the server, and does what is due. To be called often. */
    public void step() {
        if (line.sent.size() > heard) {
            reset();
        } else if (closeAt == null && time.nanos() - pingAt >= 0) {
            closeAt = time.nanos() + TIMEOUT.toNanos();
            ping.run();
        } else if (closeAt != null && time.nanos() - closeAt >= 0) {
            hasClosed = true;
        }
    }

    private void reset() {
        heard = line.sent.size();
        pingAt = time.nanos() + TIMEOUT.plus(delay.get()).toNanos();
        closeAt = null;
    }

    /** Whether the page or the server closed the connection. */
    public boolean isClosed() {
        return hasClosed || !line.closed.isEmpty();
    }
}
