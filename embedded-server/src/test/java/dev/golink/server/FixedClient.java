package dev.golink.server;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A client over a real socket that uses only the fixed part of the protocol. */
public final class FixedClient implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient http;
    private final WebSocket socket;

    private FixedClient(URI address, HttpClient http, Map<String, String> headers) {
        this.http = http;
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach((name, value) -> {
            if (name.equals("Sec-WebSocket-Protocol")) { // the JDK sets this header itself
                builder.subprotocols(value);
            } else {
                builder.header(name, value);
            }
        });
        socket = builder.buildAsync(address, this).orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Connects to a path such as {@code /goLink/phone/lab-7}. */
    public static FixedClient connect(Endpoints endpoints, String path) {
        return connect(endpoints.webSocket().resolve(path), HttpClient.newHttpClient());
    }

    /** Connects to a path with a token. */
    public static FixedClient connect(Endpoints endpoints, String path, String token) {
        return connect(endpoints.webSocket().resolve(path), Map.of("Authorization", "Bearer " + token));
    }

    /** Connects to an address with further headers. */
    public static FixedClient connect(URI address, Map<String, String> headers) {
        return new FixedClient(address, HttpClient.newHttpClient(), headers);
    }

    /** Connects to an address such as {@code wss://localhost:8080/goLink/phone/lab-7}, by a client that ends with it. */
    public static FixedClient connect(URI address, HttpClient http) {
        return new FixedClient(address, http, Map.of());
    }

    public void say(String text) {
        socket.sendText(text, true).orTimeout(5, TimeUnit.SECONDS).join();
    }

    public void ping(String payload) {
        socket.sendPing(ByteBuffer.wrap(payload.getBytes(StandardCharsets.UTF_8))).orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    public void send(ByteBuffer bytes) {
        socket.sendBinary(bytes, true).orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Waits for the message at a position, counted from 0. */
    public String heard(int position) {
        await().atMost(PATIENCE).until(() -> heard.size() > position);
        return heard.get(position);
    }

    /** Waits for a message with this part, and returns the first one. */
    public String heard(String part) {
        return heardWithin(PATIENCE, part);
    }

    /** Waits so long at most for a message with this part, and returns the first one. */
    public String heardWithin(Duration patience, String part) {
        await().atMost(patience).until(() -> heard.stream().anyMatch(text -> text.contains(part)));
        return heard.stream().filter(text -> text.contains(part)).findFirst().orElseThrow();
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** Waits for the end of the connection and returns its close code. */
    public int closeCode() {
        return closed.orTimeout(5, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone() && !socket.isInputClosed();
    }

    public void sayGoodbye() {
        sayGoodbye(WebSocket.NORMAL_CLOSURE, "");
    }

    public void sayGoodbye(int code, String reason) {
        socket.sendClose(code, reason).orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** Breaks the connection without a close frame. */
    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
