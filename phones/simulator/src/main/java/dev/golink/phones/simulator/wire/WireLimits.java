package dev.golink.phones.simulator.wire;

import java.time.Duration;

/**
 * What a wire bears with.
 *
 * @param longestMessage of the server, in bytes, in however many fragments; a longer one ends the line
 * @param mostWaiting    messages of one line that the server does not read; one more ends the line
 * @param patience       with a server that is to accept, or to answer the handshake
 */
public record WireLimits(int longestMessage, int mostWaiting, Duration patience) {
    /** Enough for phones, whose server says little. */
    public static final WireLimits OF_PHONES = new WireLimits(64 * 1024, 64, Duration.ofSeconds(10));
}
