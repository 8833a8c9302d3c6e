package dev.golink.server.gateway;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import dev.golink.server.limits.Limits;
import dev.golink.server.protocol.close.CloseCode;

/**
 * What one connection may say: so much at once and so much in the long run, and no more than so much that the hub has not
 * come to yet. The hub is one thread for all, with one queue; without this, one flooder would fill it.
 */
final class Intake {
    private final Limits.Intake limits;
    private final TokenBucket bucket;
    private final TokenBucket frames;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();

    Intake(Limits.Intake limits, LongSupplier nanos) {
        this.limits = limits;
        this.bucket = new TokenBucket(limits.burst(), limits.perSecond(), nanos);
        this.frames = new TokenBucket(2 * limits.framesPerSecond(), limits.framesPerSecond(), nanos);
    }

    /** A ping came, which is answered at once; why it is too much, if it is. On the sockets' thread. */
    Optional<CloseCode> ping() {
        return bucket.take() ? Optional.empty() : Optional.of(CloseCode.TOO_FAST);
    }

    /** A binary message came; why it is too much, if it is. On the sockets' thread. */
    Optional<CloseCode> frame() {
        return frames.take() ? Optional.empty() : Optional.of(CloseCode.TOO_FAST);
    }

    /** A text came, which the hub has to handle; why it is too much, if it is. On the sockets' thread. */
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

    /** The hub has come to a text that was let in; on its thread. */
    void handled(int length) {
        messages.decrementAndGet();
        characters.addAndGet(-length);
    }
}
