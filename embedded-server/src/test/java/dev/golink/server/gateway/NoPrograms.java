package dev.golink.server.gateway;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.RequestHandler;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.http.RequestTerms;

/** Answers no request. */
final class NoPrograms implements RequestHandler {
    @Override
    public Optional<RequestTerms> terms(HttpRequest request) {
        return Optional.empty();
    }

    @Override
    public CompletionStage<HttpResponse> answer(HttpRequest request, ConnectionRequest from) {
        throw new IllegalStateException("This is not asked for any answer.");
    }
}
