package dev.golink.phones.client.wire;

import java.time.Duration;

/**
 * The limits of a wire.
 *
 * @param longestMessage the longest message from a server in bytes, over all fragments; a longer one ends the
 *                       connection
 * @param mostWaiting    the most messages that may wait on one connection because the server does not read; one more
 *                       ends the connection
 * @param patience       how long a server may take to accept a connection and to answer the handshake
 */
public record WireLimits(int longestMessage, int mostWaiting, Duration patience) {
    /** Limits for phones, to which servers send little. */
    public static final WireLimits OF_PHONES = new WireLimits(64 * 1024, 64, Duration.ofSeconds(10));
}
