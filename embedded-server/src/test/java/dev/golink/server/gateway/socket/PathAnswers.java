package dev.golink.server.gateway.socket;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;

/** Answers each request with its path; those for {@code /slow} when the test says so. */
final class PathAnswers implements PeerEvents {
    private final Map<String, CompletableFuture<HttpResponse>> asked = new ConcurrentHashMap<>();

    CompletableFuture<HttpResponse> later(String path) {
        await().until(() -> asked.containsKey(path));
        return asked.get(path);
    }

    @Override
    public CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        return switch (request.path()) {
            case "/fails" -> throw new IllegalStateException("on purpose");
            case "/slow" -> asked.computeIfAbsent("/slow", _ -> new CompletableFuture<>());
            case String path -> CompletableFuture.completedStage(HttpResponse.text(200, path));
        };
    }

    @Override
    public CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        return CompletableFuture.completedStage(Optional.empty());
    }

    @Override
    public void opened(PeerSocket socket) {}

    @Override
    public void text(PeerSocket socket, String text) {}

    @Override
    public void binary(PeerSocket socket, ByteBuffer bytes) {}

    @Override
    public void ping(PeerSocket socket, ByteBuffer payload) {}

    @Override
    public void pong(PeerSocket socket) {}

    @Override
    public void closed(PeerSocket socket, int code, String words, boolean remote) {}
}
