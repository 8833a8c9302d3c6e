package dev.golink.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.wire.Wire;

/** Passes tasks from the measuring thread to the wire's thread, which owns the load, and results back. */
public final class WireCalls {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private WireCalls() {}

    /** Runs a task on the wire's thread and waits until it is done. */
    public static void run(Wire wire, Runnable task) {
        var _ = get(wire, () -> {
            task.run();
            return true;
        });
    }

    /**
     * Computes a value on the wire's thread and waits for it.
     *
     * @throws java.util.concurrent.CompletionException if the value is not there after 30 seconds
     */
    public static <T> T get(Wire wire, Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, wire).orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Waits for a value; null if it does not arrive in time or fails. */
    public static <T> @Nullable T await(CompletableFuture<T> answer, Duration longest) {
        return answer.handle((value, _) -> value)
                .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
