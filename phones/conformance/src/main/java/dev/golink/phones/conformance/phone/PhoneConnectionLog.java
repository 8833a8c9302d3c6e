package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.phone.rules.ReceivedItem;

/** One connection of the phone, and the queue of what it sent. Items stay in the queue until the check takes them. */
final class PhoneConnectionLog {
    /** The subprotocol that a phone offers when it can store a token. */
    static final String STORES_TOKENS = "golink";

    private final WebSocket socket;
    private final String path;
    private final String authorization;
    private final List<String> subprotocols;
    private final long since;
    private final BlockingQueue<ReceivedItem> heard = new LinkedBlockingQueue<>();

    PhoneConnectionLog(WebSocket socket, String path, String authorization, List<String> subprotocols, long since) {
        this.socket = socket;
        this.path = path;
        this.authorization = authorization;
        this.subprotocols = subprotocols;
        this.since = since;
    }

    /** The path to which the phone connected, still percent-encoded. */
    String path() {
        return path;
    }

    /** Whether the phone says that it can store a token. */
    boolean keepsTokens() {
        return subprotocols.contains(STORES_TOKENS);
    }

    /** Whether the phone presented this token, in one of the two places where it may. */
    boolean presents(String token) {
        return authorization.equals("Bearer " + token) || subprotocols.contains(token);
    }

    /** When the phone connected, in nanoseconds on the monotonic clock. */
    long since() {
        return since;
    }

    /** Adds a received item to the queue. Called on the WebSocket library's threads. */
    void record(ReceivedItem what) {
        heard.add(what);
    }

    /** Waits for the next item and returns it; null if nothing arrives within the time. */
    @Nullable
    ReceivedItem next(Duration time) throws InterruptedException {
        return heard.poll(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** Sends a text to the phone. Does nothing if the connection has ended; {@link #next} returns the end. */
    void send(String text) {
        try {
            socket.send(text);
        } catch (WebsocketNotConnectedException _) {
            // The end of the connection is in the queue.
        }
    }

    /** Closes the connection with a close code. */
    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** Cuts the connection without a close frame. */
    void cut() {
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }
}
