package dev.golink.server.hub;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The heartbeat that pages in the field have: 30 seconds after the server's last message a bare {@code ping}, and 30 seconds
 * after a ping without an answer the page closes the connection itself.
 */
public final class HeartCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final RecordingLine line;
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
     * @param ping  says {@code ping} to the hub
     * @param delay by how much the next ping comes late
     */
    public HeartCheck(RecordingLine line, HandTurnedTime time, Runnable ping, Supplier<Duration> delay) {
        this.line = line;
        this.time = time;
        this.ping = ping;
        this.delay = delay;
        reset();
    }

    /** To be called often: hears what the server said, and does what is due. */
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

    /** Whether the page gave the connection up, or the server did. */
    public boolean isClosed() {
        return hasClosed || !line.closed.isEmpty();
    }
}
