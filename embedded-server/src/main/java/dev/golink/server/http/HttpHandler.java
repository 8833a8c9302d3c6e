package dev.golink.server.http;

import java.util.concurrent.CompletionStage;

/** Answers requests that do not ask for a WebSocket. */
@FunctionalInterface
public interface HttpHandler {
    /**
     * Answers one request. Called on the sockets' thread, so it must not block there: what has to be computed is
     * computed on another thread, and the response may come on that thread. A response for a connection that has ended
     * is dropped.
     */
    CompletionStage<HttpResponse> answer(HttpRequest request);
}
