package dev.golink.server.admission;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;

/** Answers HTTP requests whose answers depend on who sends them. Called on the sockets' thread; it must not block there. */
public interface RequestHandler {
    /** What a request may bring and take, by its head; empty if the request is not for this handler. */
    Optional<RequestTerms> terms(HttpRequest request);

    /**
     * Answers a request for which {@link #terms} is not empty. The answer may come on any thread.
     *
     * @param from the request as far as it tells who sends it
     */
    CompletionStage<HttpResponse> answer(HttpRequest request, ConnectionRequest from);
}
