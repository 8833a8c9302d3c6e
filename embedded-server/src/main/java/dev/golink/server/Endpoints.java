package dev.golink.server;

import java.net.URI;

/**
 * Where a running server is reached.
 *
 * @param webSocket such as {@code ws://127.0.0.1:8080}
 * @param http      such as {@code http://127.0.0.1:8081}
 */
public record Endpoints(URI webSocket, URI http) {
    /** The page that makes any browser a phone. */
    public URI phonePage() {
        return http.resolve("/phone");
    }
}
