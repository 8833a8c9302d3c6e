package dev.golink.server.remote.link;

/** A listener of the state of the connection to the server. */
@FunctionalInterface
public interface LinkListener {
    /** Called on the fleet's own thread, at once with the present state and then at each change. Must not block. */
    void changed(LinkState state);
}
