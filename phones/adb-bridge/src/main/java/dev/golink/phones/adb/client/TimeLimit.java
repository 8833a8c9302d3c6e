package dev.golink.phones.adb.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Closes a stream once a time has passed, so that no read and no write of it blocks for longer. The thread that works with
 * the stream creates the limit and stops it.
 */
public final class TimeLimit {
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /**
     * Starts to count.
     *
     * @param stream is closed when the time has passed
     * @param limit  how long that is
     */
    public TimeLimit(AdbStream stream, Duration limit) {
        var _ = end.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).whenComplete((_, error) -> {
            if (error instanceof TimeoutException) {
                stream.close();
            }
        });
    }

    /** Stops counting, if the time has not passed yet. Returns whether it has not. */
    public boolean stop() {
        return end.complete(null) || !hasPassed();
    }

    /** Whether the time has passed and the stream is being closed for that. */
    public boolean hasPassed() {
        return end.isCompletedExceptionally();
    }
}
