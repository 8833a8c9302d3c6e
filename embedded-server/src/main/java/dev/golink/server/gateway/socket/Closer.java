package dev.golink.server.gateway.socket;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.threads.FatalErrors;

/**
 * Sees to it that a connection which is closing ends: when the peer has not gone along after three seconds, by force.
 * Without this a peer that reads nothing would stay half-closed, with all that waits for it, for ever.
 */
final class Closer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("golink-closer").daemon().factory());
    private final Counters counters;

    Closer(Counters counters) {
        this.counters = counters;
    }

    /** From now on the socket has three seconds to end by itself. */
    void limit(PeerSocket socket, int code, String reason) {
        try {
            var _ = timer.schedule(() -> guard(() -> force(socket, code, reason)), PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.trace("The gateway is closing; it ends its connections itself.");
        }
    }

    /** Does something again and again until this is closed, whatever it throws. */
    void repeat(Duration rhythm, Runnable task) {
        long millis = rhythm.toMillis();
        var _ = timer.scheduleWithFixedDelay(() -> guard(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // or the timer would never do it again
            FatalErrors.rethrow(e);
            LOG.error("Looking after the connections failed; the next round tries again.", e);
        }
    }

    private void force(PeerSocket socket, int code, String reason) {
        if (!socket.isClosed()) {
            counters.count(Counter.CUT_OFF);
            socket.cutOff(code, reason);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
