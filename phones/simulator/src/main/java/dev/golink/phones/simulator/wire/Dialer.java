package dev.golink.phones.simulator.wire;

import java.net.URI;

/** Opens connections. */
@FunctionalInterface
public interface Dialer {
    /**
     * Begins to connect and returns at once; the listener hears how it went.
     *
     * @throws IllegalArgumentException if the address is not one of a WebSocket without encryption
     */
    void dial(URI uri, LineListener listener);
}
