package dev.golink.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.wire.Wire;

/** From the thread that measures to the wire's thread, which owns the load, and back. */
final class OnWire {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private OnWire() {}

    /** Does something on the wire's thread and waits for it. */
    static void run(Wire wire, Runnable task) {
        var _ = get(wire, () -> {
            task.run();
            return true;
        });
    }

    /**
     * Asks something on the wire's thread and waits for the answer.
     *
     * @throws java.util.concurrent.CompletionException if the wire's thread does not come to it
     */
    static <T> T get(Wire wire, Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, wire).orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Waits for an answer that may never come; null then. */
    static <T> @Nullable T await(CompletableFuture<T> answer, Duration longest) {
        return answer.handle((value, _) -> value)
                .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
