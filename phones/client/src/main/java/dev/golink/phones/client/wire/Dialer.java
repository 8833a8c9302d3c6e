package dev.golink.phones.client.wire;

import java.net.URI;
import java.util.Map;

/** Opens connections. */
@FunctionalInterface
public interface Dialer {
    /**
     * Begins to connect and returns at once; the listener is called with the result.
     *
     * @param headers what the request says beside the headers of every handshake
     * @throws IllegalArgumentException if the address is not a WebSocket address, or it is encrypted and this opens no such
     *         connections
     */
    void dial(URI uri, Map<String, String> headers, ConnectionListener listener);

    /**
     * The same without more headers.
     *
     * @throws IllegalArgumentException as the other method does
     */
    default void dial(URI uri, ConnectionListener listener) {
        dial(uri, Map.of(), listener);
    }
}
