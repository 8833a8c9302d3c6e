package dev.golink.phones.simulator.wire;

import java.net.URI;

/** Opens connections. */
@FunctionalInterface
public interface Dialer {
    /** Begins to connect and returns at once; the listener hears how it went. */
    void dial(URI uri, LineListener listener);
}
