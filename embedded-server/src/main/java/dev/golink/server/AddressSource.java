package dev.golink.server;

import java.util.function.Consumer;

import dev.golink.server.fleet.screen.Watch;

/** Tells where a server can be reached, while that changes. Any thread may use it. */
public interface AddressSource {
    /** The addresses now. The first call may take some milliseconds. */
    ServerAddresses addresses();

    /**
     * Calls a listener with the addresses after each change from now on. The listener is called on any thread and must
     * not block.
     */
    Watch watchAddresses(Consumer<ServerAddresses> listener);
}
