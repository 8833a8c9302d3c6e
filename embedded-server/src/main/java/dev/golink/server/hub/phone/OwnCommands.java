package dev.golink.server.hub.phone;

import dev.golink.server.fleet.screen.DesiredSharing;

/** The commands that the server gives to phones by itself. For the hub thread only. */
public interface OwnCommands {
    /** Asks a phone again for its screen, in the name of the operator who wants it. */
    void requestSharing(Session session, DesiredSharing wanted);

    /** Ends screen sharing that nobody watches. */
    void end(Session session);
}
