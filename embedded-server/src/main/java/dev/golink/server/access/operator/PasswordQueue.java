package dev.golink.server.access.operator;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the hashes of passwords, one after the other, because each takes much memory and processor time. What does
 * not fit into the queue is refused at once. Any thread may use it; none waits.
 */
public final class PasswordQueue {
    /** How many computations may wait. */
    public static final int MOST_WAITING = 16;

    private static final Logger LOG = LoggerFactory.getLogger(PasswordQueue.class);

    private final Executor executor;
    private final RandomGenerator random;

    /**
     * Uses an executor for the computations.
     *
     * @param executor has one thread, and rejects what does not fit into its queue
     * @param random   a generator for secrets, such as {@link java.security.SecureRandom}
     */
    public PasswordQueue(Executor executor, RandomGenerator random) {
        this.executor = executor;
        this.random = random;
    }

    /** The hash of a new password, which comes on the executor's thread; empty if too many wait. */
    public Optional<CompletionStage<PasswordHash>> hash(Password password) {
        return submit(() -> Argon2.hash(password, random));
    }

    /** What is computed on the executor's thread; empty if too many wait. */
    <T> Optional<CompletionStage<T>> submit(Supplier<T> computation) {
        try {
            return Optional.of(CompletableFuture.supplyAsync(computation, executor));
        } catch (RejectedExecutionException _) {
            LOG.debug("Too many passwords wait to be checked, so one more is refused.");
            return Optional.empty();
        }
    }
}
