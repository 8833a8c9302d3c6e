package dev.golink.server.remote.link;

/** Hears how the connection to the server stands. */
@FunctionalInterface
public interface LinkListener {
    /** Called on the fleet's own thread, at once with the present state and then with each change; must not block. */
    void changed(LinkState state);
}
