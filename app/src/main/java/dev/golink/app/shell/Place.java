package dev.golink.app.shell;

import dev.golink.server.Endpoints;
import dev.golink.server.fleet.OperatorId;

/**
 * Which server the window shows, and who works there.
 *
 * @param endpoints where phones reach the server
 * @param operator  the name of who works at this window
 */
public record Place(Endpoints endpoints, OperatorId operator) {
    /** Host and port of the WebSocket endpoint. */
    String authority() {
        return endpoints.webSocket().getAuthority();
    }
}
