package dev.golink.app.image;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A phone over a real socket that announces a heartbeat interval and sends heartbeats four times as often. */
final class BeatingPhone implements WebSocket.Listener {
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final WebSocket socket;
    private final ScheduledFuture<?> beats;
    private CompletableFuture<?> lastSent;

    BeatingPhone(HttpClient client, ScheduledExecutorService clock, URI server, String id, Duration interval) {
        socket = client.newWebSocketBuilder().buildAsync(server.resolve("/goLink/phone/" + id), this)
                .orTimeout(30, TimeUnit.SECONDS).join();
        lastSent = socket.sendText(
                "{\"event\":\"hello\",\"protocol\":1,\"heart_ms\":" + interval.toMillis() + "}", true);
        lastSent.join();
        beats = clock.scheduleAtFixedRate(this::beat, 0, interval.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    /** Completes when the server has answered a {@code heart} event, and so has read the {@code hello}. */
    CompletableFuture<Void> known() {
        return known;
    }

    /** Whether the connection has ended for any reason. */
    boolean isEnded() {
        return ended.isDone();
    }

    /** Stops the heartbeats and leaves the socket open. */
    void fallSilent() {
        beats.cancel(false);
    }

    /** Breaks the connection off without a closing handshake. */
    void breakOff() {
        beats.cancel(false);
        socket.abort();
    }

    private void beat() {
        if (lastSent.isDone() && !socket.isOutputClosed()) {
            lastSent = socket.sendText("{\"event\":\"heart\"}", true);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        if (data.toString().contains("\"heart\"")) {
            known.complete(null);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        ended.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended.complete(null);
    }
}
