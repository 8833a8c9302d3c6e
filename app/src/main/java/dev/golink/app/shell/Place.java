package dev.golink.app.shell;

import dev.golink.server.Endpoints;
import dev.golink.server.fleet.OperatorId;

/**
 * Which server the window shows, and who works there.
 *
 * @param endpoints where phones reach the server; an address they can use, not a wildcard
 * @param operator  the name of who works at this window
 */
public record Place(Endpoints endpoints, OperatorId operator) {
    /** Host and port of the WebSocket endpoint. */
    String authority() {
        return endpoints.webSocket().getAuthority();
    }

    /** Whether nothing but this computer can reach the phone page. */
    public boolean isLoopback() {
        String host = endpoints.phonePage().getHost();
        // An address that is no host name in the sense of a URI has none here, and is no loopback address either.
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]"));
    }
}
