package dev.golink.phones.simulator.wire;

import java.net.URI;

/** Opens connections. */
@FunctionalInterface
public interface Dialer {
    /**
     * Begins to connect and returns at once; the listener is called with the result.
     *
     * @throws IllegalArgumentException if the address is not a WebSocket address, or it is encrypted and this opens no such
     *         connections
     */
    void dial(URI uri, ConnectionListener listener);
}
