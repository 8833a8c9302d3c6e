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
import dev.golink.server.http.RequestTerms;

/**
 * Answers each request with its path; those for {@code /slow} and {@code /later} when the test says so, those for
 * {@code /body} with their body. Those for {@code /later} may take longer than a handshake. A WebSocket to
 * {@code /busy} adds tasks to the sockets' thread without end.
 */
final class PathAnswers implements PeerEvents {
    static final int LONGEST_BODY = 1024 * 1024;

    private final Map<String, CompletableFuture<HttpResponse>> asked = new ConcurrentHashMap<>();

    CompletableFuture<HttpResponse> later(String path) {
        await().until(() -> asked.containsKey(path));
        return asked.get(path);
    }

    @Override
    public RequestTerms terms(HttpRequest request) {
        return switch (request.path()) {
            case "/body" -> new RequestTerms(LONGEST_BODY, false);
            case "/later" -> new RequestTerms(LONGEST_BODY, true);
            default -> RequestTerms.NONE;
        };
    }

    @Override
    public CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        return switch (request.path()) {
            case "/fails" -> throw new IllegalStateException("on purpose");
            case "/slow", "/later" -> asked.computeIfAbsent(request.path(), _ -> new CompletableFuture<>());
            case "/body" -> CompletableFuture.completedStage(
                    HttpResponse.text(200, request.body().text().orElse("not UTF-8")));
            case String path -> CompletableFuture.completedStage(HttpResponse.text(200, path));
        };
    }

    @Override
    public CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        if (request.path().equals("/busy")) {
            addTasks(socket);
        }
        return CompletableFuture.completedStage(Optional.empty());
    }

    private void addTasks(PeerSocket socket) {
        if (!socket.isClosed()) {
            socket.execute(() -> addTasks(socket));
        }
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
