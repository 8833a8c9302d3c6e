package dev.golink.server.hub.control;

import java.util.function.LongSupplier;

import dev.golink.server.limits.TokenBucket;

/** Bounds how much input one operator sends. A message for many phones costs as much as many messages. For one thread. */
final class InputBounds {
    /** Messages of an operator in a second. A screen shows 60 pictures a second, and a mouse moves more often. */
    static final int MESSAGES = 120;
    /** Messages to phones in a second that these become. */
    static final int PARTS = 24_000;

    private final TokenBucket messages;
    private final TokenBucket parts;

    /** @param nanos the monotonic clock */
    InputBounds(LongSupplier nanos) {
        this.messages = new TokenBucket(2 * MESSAGES, MESSAGES, nanos);
        this.parts = new TokenBucket(2 * PARTS, PARTS, nanos);
    }

    /** Counts a message. Returns whether it is within the bounds. */
    boolean take(int phones) {
        return messages.take() && parts.take(phones);
    }
}
