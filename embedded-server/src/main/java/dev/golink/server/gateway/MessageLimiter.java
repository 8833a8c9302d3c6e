package dev.golink.server.gateway;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import dev.golink.server.limits.Limits;
import dev.golink.server.limits.TokenBucket;
import dev.golink.server.protocol.close.CloseCode;

/**
 * The limits for the messages of one connection: at once, a second in the long run, and unhandled in the hub's queue.
 * All connections share the hub's single thread and its queue; without these limits one flooding peer would fill it.
 * See decision 0009.
 */
final class MessageLimiter {
    private final Limits.Intake limits;
    private final TokenBucket bucket;
    private final TokenBucket frames;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();

    MessageLimiter(Limits.Intake limits, LongSupplier nanos) {
        this.limits = limits;
        this.bucket = new TokenBucket(limits.burst(), limits.perSecond(), nanos);
        this.frames = new TokenBucket(2 * limits.framesPerSecond(), limits.framesPerSecond(), nanos);
    }

    /**
     * Counts a ping, which is answered at once. Returns the close code if it exceeds a limit. On the sockets' thread.
     */
    Optional<CloseCode> ping() {
        return bucket.take() ? Optional.empty() : Optional.of(CloseCode.TOO_FAST);
    }

    /** Counts a binary message. Returns the close code if it exceeds a limit. On the sockets' thread. */
    Optional<CloseCode> frame() {
        return frames.take() ? Optional.empty() : Optional.of(CloseCode.TOO_FAST);
    }

    /** Counts a text for the hub. Returns the close code if it exceeds a limit. On the sockets' thread. */
    Optional<CloseCode> text(int length) {
        if (!bucket.take()) {
            return Optional.of(CloseCode.TOO_FAST);
        }
        if (messages.get() >= limits.messages() || characters.get() + length > limits.characters()) {
            return Optional.of(CloseCode.NOT_HANDLED);
        }
        messages.incrementAndGet();
        characters.addAndGet(length);
        return Optional.empty();
    }

    /** Called when the hub handles a text that was accepted; on the hub thread. */
    void handled(int length) {
        messages.decrementAndGet();
        characters.addAndGet(-length);
    }
}
