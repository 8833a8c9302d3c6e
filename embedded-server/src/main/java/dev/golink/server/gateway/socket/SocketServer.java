package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.java_websocket.framing.CloseFrame;

import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.limits.Limits;

/** A WebSocket server that knows of connections and messages, and not what they mean. */
public final class SocketServer implements AutoCloseable {
    /** How long peers may take to answer the goodbye. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final ListeningSocket listening;
    private final Sockets sockets;
    private final Reactor reactor;

    private SocketServer(ServerSocketChannel bound, Sockets sockets, Counters counters) throws IOException {
        this.listening = new ListeningSocket(bound, counters);
        this.sockets = sockets;
        this.reactor = new Reactor(listening, sockets);
    }

    /**
     * Starts on a bound channel, and takes it over; it accepts when this returns.
     *
     * @throws IOException if it can't be watched
     */
    public static SocketServer start(ServerSocketChannel bound, Limits limits, PeerEvents events,
            Counters counters) throws IOException {
        Sockets sockets = new Sockets(limits, events, counters);
        try {
            return new SocketServer(bound, sockets, counters);
        } catch (IOException | RuntimeException e) {
            sockets.close();
            throw e;
        }
    }

    /** Whether it listens. */
    public boolean isListening() {
        return listening.isOpen();
    }

    /** Connections that are open. */
    public int open() {
        return sockets.open().size();
    }

    /** Connections that have not shaken hands yet. */
    public int pending() {
        return sockets.handshakes().count();
    }

    /** All connections, those that are ending included. */
    public int present() {
        return sockets.limiter().present();
    }

    /** Nobody comes in any more; those inside stay. */
    public void stopListening() {
        listening.close();
        reactor.wakeUp(); // or the system keeps the port
    }

    /**
     * Ends: no new connections, a goodbye (1001) to all, after what waits for them, and after a moment the end by force.
     *
     * @param goodbye the reason in words
     */
    public void close(String goodbye) {
        stopListening();
        // on the sockets' thread, where none is half open, neither counted here nor there
        reactor.execute(() -> sayGoodbye(goodbye));
        awaitEmpty();
        List.copyOf(sockets.open()).forEach(socket -> socket.cutOff(CloseFrame.GOING_AWAY, goodbye));
        reactor.close();
        sockets.close();
    }

    /** As {@link #close(String)}. */
    @Override
    public void close() {
        close("The server is going away.");
    }

    private void sayGoodbye(String goodbye) {
        sockets.handshakes().close();
        List.copyOf(sockets.open()).forEach(socket -> socket.close(CloseFrame.GOING_AWAY, goodbye));
    }

    private void awaitEmpty() {
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        while (sockets.limiter().present() > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
