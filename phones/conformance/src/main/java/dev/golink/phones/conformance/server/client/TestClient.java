package dev.golink.phones.conformance.server.client;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;

/** One connection to the server under check. Sends messages, and queues received items until the check reads them. */
public final class TestClient implements WebSocket.Listener, AutoCloseable {
    /** How the header begins with which a phone trades a code for a token. */
    static final String CODE = "Golink-Code ";

    private static final int MOST_PATIENCE = 12;

    private final BlockingQueue<ReceivedMessages> seen = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final Bytes bytes = new Bytes();
    private final CompletableFuture<Optional<String>> token = new CompletableFuture<>();
    private final boolean trades;
    private final Duration patience;
    private final long since = System.nanoTime();
    private final WebSocket socket;

    private TestClient(HttpClient http, URI address, Duration patience, Map<String, String> headers,
            List<String> subprotocols) {
        this.patience = patience;
        this.trades = headers.getOrDefault("Authorization", "").startsWith(CODE);
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(patience);
        headers.forEach(builder::header);
        if (!subprotocols.isEmpty()) {
            builder.subprotocols(subprotocols.getFirst(),
                    subprotocols.subList(1, subprotocols.size()).toArray(String[]::new));
        }
        this.socket = builder.buildAsync(address, this).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /**
     * Connects to a server.
     *
     * @param headers      further headers of the request, such as a credential
     * @param subprotocols the subprotocols to offer; may be empty
     * @throws FaultException if the handshake does not succeed
     */
    public static TestClient connect(HttpClient http, URI address, Duration patience, Map<String, String> headers,
            List<String> subprotocols) throws FaultException {
        try {
            return new TestClient(http, address, patience, headers, subprotocols);
        } catch (CompletionException e) {
            throw new FaultException("The handshake at " + address.getRawPath() + " failed: " + text(e.getCause()));
        }
    }

    /**
     * The HTTP status with which the server refuses a handshake; 101 if the server accepts it.
     *
     * @throws FaultException if the server gives no HTTP answer
     */
    public static int handshake(HttpClient http, URI address, Duration patience) throws FaultException {
        try (TestClient _ = new TestClient(http, address, patience, Map.of(), List.of())) {
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                return refusal.getResponse().statusCode();
            }
            throw new FaultException("The server did not answer the handshake: " + text(e.getCause()));
        }
    }

    /** The subprotocol that the server selected; empty if it selected none. */
    public String subprotocol() {
        return socket.getSubprotocol();
    }

    /**
     * Waits for the token that the server gives for a code. It is not among the items that checks read.
     *
     * @return the token; empty if the connection ended first
     * @throws FaultException if neither happens in time
     */
    Optional<String> tradedToken() throws FaultException {
        try {
            return token.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException _) {
            throw new FaultException("The server sent no token for a code within " + patience.toMillis() + " ms.");
        }
    }

    /** Sends a text message. A failure to send is not reported here; it shows in the received items. */
    public void send(String message) {
        settle(socket.sendText(message, true));
    }

    /** Sends a text message in fragments. */
    public void sendInParts(String... parts) {
        for (int i = 0; i < parts.length; i++) {
            settle(socket.sendText(parts[i], i == parts.length - 1));
        }
    }

    /** Sends a binary message in fragments of this many bytes. */
    public void sendInParts(ByteBuffer message, int size) {
        while (message.hasRemaining()) {
            ByteBuffer part = message.slice(message.position(), Math.min(size, message.remaining()));
            message.position(message.position() + part.remaining());
            settle(socket.sendBinary(part, !message.hasRemaining()));
        }
    }

    /** Sends a binary message. */
    public void send(ByteBuffer message) {
        settle(socket.sendBinary(message, true));
    }

    /** Sends a WebSocket ping. */
    public void ping(ByteBuffer message) {
        settle(socket.sendPing(message));
    }

    /** Sends a close frame with the code 1000. */
    public void closeNormally() {
        settle(socket.sendClose(WebSocket.NORMAL_CLOSURE, "done"));
    }

    /**
     * Waits for the next item. Also limits the total time, so that a server that never stops sending can't hold up the
     * check.
     *
     * @throws FaultException if nothing arrives in time, or the connection is older than 12 times the patience
     */
    public ReceivedMessages next() throws FaultException, InterruptedException {
        FaultException.require(System.nanoTime() - since < patience.toNanos() * MOST_PATIENCE,
                "The expected message did not come, although the server keeps sending others.");
        return next(patience);
    }

    private ReceivedMessages next(Duration time) throws FaultException, InterruptedException {
        ReceivedMessages next = poll(time);
        if (next == null) {
            throw new FaultException("The server sent nothing within " + time.toMillis() + " ms.");
        }
        return next;
    }

    /** Waits for the next item, which has to be a text message. */
    public String text() throws FaultException, InterruptedException {
        return text(next());
    }

    private static String text(ReceivedMessages next) throws FaultException {
        if (next instanceof ReceivedMessages.Text(String message)) {
            return message;
        }
        throw new FaultException(next.texts());
    }

    /** Waits for the next item, which has to be a message with this event. */
    public JsonObject message(String event) throws FaultException, InterruptedException {
        return message(event, text());
    }

    /** Waits up to this time for the next item, which has to be a message with this event. */
    public JsonObject message(String event, Duration time) throws FaultException, InterruptedException {
        return message(event, text(next(time)));
    }

    private static JsonObject message(String event, String next) throws FaultException {
        JsonObject message = Messages.object(next);
        FaultException.require(Messages.event(message).equals(event), "The server said " + Messages.quote(next));
        return message;
    }

    /** Waits for the next message with this event and skips other messages. */
    public JsonObject laterMessage(String event) throws FaultException, InterruptedException {
        while (true) {
            if (next(event) instanceof ReceivedMessages.Text(String later)) {
                JsonObject message = Messages.object(later);
                if (Messages.event(message).equals(event)) {
                    return message;
                }
            }
        }
    }

    /** Waits for the server's close frame, skips other items, and returns the close code. */
    public int closeCode() throws FaultException, InterruptedException {
        return closed().code();
    }

    /** Waits for the server's close frame and skips other items. */
    public ReceivedMessages.Closed closed() throws FaultException, InterruptedException {
        while (true) {
            ReceivedMessages next = poll(patience);
            switch (next) {
                case null -> throw new FaultException(
                        "The server did not close the connection within " + patience.toMillis() + " ms.");
                case ReceivedMessages.Closed closed -> {
                    return closed;
                }
                case ReceivedMessages.Broken broken -> throw new FaultException(broken.texts());
                case ReceivedMessages.Text _,ReceivedMessages.Binary _,ReceivedMessages.Pong _ -> {}
            }
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            take(text.toString());
            text.setLength(0);
        }
        return null;
    }

    private void take(String message) {
        String given = trades ? tokenIn(message) : "";
        if (given.isEmpty()) {
            seen.add(new ReceivedMessages.Text(message));
        } else {
            token.complete(Optional.of(given));
        }
    }

    private static String tokenIn(String message) {
        try {
            JsonObject object = Messages.object(message);
            return Messages.event(object).equals("token") ? Messages.text(object, "token") : "";
        } catch (FaultException _) {
            return ""; // the check reports what it reads
        }
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        bytes.add(part);
        if (last) {
            seen.add(new ReceivedMessages.Binary(bytes.take()));
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        ByteBuffer copy = ByteBuffer.allocate(message.remaining()).put(message).flip();
        seen.add(new ReceivedMessages.Pong(copy));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        seen.add(new ReceivedMessages.Closed(code, reason));
        token.complete(Optional.empty());
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        seen.add(new ReceivedMessages.Broken(text(error)));
        token.complete(Optional.empty());
    }

    /** Aborts the connection without a close frame. */
    @Override
    public void close() {
        socket.abort();
    }

    private ReceivedMessages next(String event) throws FaultException, InterruptedException {
        ReceivedMessages next = next();
        if (next instanceof ReceivedMessages.Closed || next instanceof ReceivedMessages.Broken) {
            throw new FaultException("The server sent no " + event + ". " + next.texts());
        }
        return next;
    }

    private @Nullable ReceivedMessages poll(Duration time) throws InterruptedException {
        return seen.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until a send ends, and ignores its failure. The server has then closed the connection, and what it sent
     * before is in the queue.
     */
    private void settle(CompletableFuture<WebSocket> sending) {
        var _ = sending.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handle((_, failure) -> failure == null).join();
    }

    private static String text(@Nullable Throwable error) {
        if (error instanceof WebSocketHandshakeException refusal) {
            return "HTTP " + refusal.getResponse().statusCode();
        }
        if (error instanceof ConnectException) {
            return "no server listens there, or it cannot be reached";
        }
        return error == null ? "the cause is unknown" : error.toString();
    }
}
