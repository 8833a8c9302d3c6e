package dev.golink.phones.conformance.phone;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

import dev.golink.phones.conformance.phone.rules.Heard;

/** One connection of the phone. What comes is kept until it is asked for. */
final class Visit {
    private final WebSocket socket;
    private final String path;
    private final long since;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    Visit(WebSocket socket, String path, long since) {
        this.socket = socket;
        this.path = path;
        this.since = since;
    }

    /** The path it connected to, as it travelled. */
    String path() {
        return path;
    }

    /** When it connected, on the monotonic clock in nanoseconds. */
    long since() {
        return since;
    }

    /** Takes what came; on the library's threads. */
    void hear(Heard what) {
        heard.add(what);
    }

    /** The next thing that came; null if there is none within the time. */
    @Nullable
    Heard next(Duration time) throws InterruptedException {
        return heard.poll(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** Says a text, if the phone is still there: that it is not shows in what comes. */
    void say(String text) {
        try {
            socket.send(text);
        } catch (WebsocketNotConnectedException _) {
            // The end is among what was heard.
        }
    }

    /** Closes with a code. */
    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** Breaks the connection off, without a goodbye. */
    void cut() {
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }
}
