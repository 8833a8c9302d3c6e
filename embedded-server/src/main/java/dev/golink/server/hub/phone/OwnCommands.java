package dev.golink.server.hub.phone;

import dev.golink.server.fleet.screen.DesiredSharing;

/** What the server tells phones by itself. On the hub's thread. */
public interface OwnCommands {
    /** Asks a phone again for its screen, in the name of the operator who wants it. */
    void ask(Session session, DesiredSharing wanted);

    /** Ends a sharing that nobody watches. */
    void end(Session session);
}
