package dev.golink.server.gateway.socket;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.threads.FatalErrors;

/**
 * Ensures that a closing connection ends: cuts it off if the peer has not completed the close after three seconds.
 * Otherwise a peer that reads nothing would stay half-closed forever, with all data that waits for it. See decision
 * 0008.
 */
final class Closer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("golink-closer").daemon().factory());
    private final GatewayCounters counters;

    Closer(GatewayCounters counters) {
        this.counters = counters;
    }

    /** Cuts the socket off in three seconds, unless it has ended by then. */
    void limit(PeerSocket socket, int code, String reason) {
        try {
            var _ = timer.schedule(() -> guard(() -> force(socket, code, reason)), PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.trace("The gateway is closing and ends all connections itself, so no timer is needed.");
        }
    }

    /** Repeats a task until this is closed, even if the task throws. */
    void repeat(Duration rhythm, Runnable task) {
        long millis = rhythm.toMillis();
        var _ = timer.scheduleWithFixedDelay(() -> guard(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) { // otherwise the timer would never run it again
            FatalErrors.rethrow(e);
            LOG.error("A timed task of the gateway failed. If it is periodic, it will run again at its next time.", e);
        }
    }

    private void force(PeerSocket socket, int code, String reason) {
        if (!socket.isClosed()) {
            counters.count(GatewayCounter.CUT_OFF);
            socket.cutOff(code, reason);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
