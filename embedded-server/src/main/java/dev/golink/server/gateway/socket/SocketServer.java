package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.java_websocket.framing.CloseFrame;

import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.limits.Limits;

/** A WebSocket server. It handles connections and messages without knowing their meaning. */
public final class SocketServer implements AutoCloseable {
    /** How long peers may take to answer the close frame. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final ListeningSocket listening;
    private final Sockets sockets;
    private final Reactor reactor;

    private SocketServer(ServerSocketChannel bound, Sockets sockets, GatewayCounters counters) throws IOException {
        this.listening = new ListeningSocket(bound, counters);
        this.sockets = sockets;
        this.reactor = new Reactor(listening, sockets);
    }

    /**
     * Starts on a bound channel, which the server then owns. The server accepts connections when this returns.
     *
     * @throws IOException if the channel can't be registered with a selector
     */
    public static SocketServer start(ServerSocketChannel bound, Limits limits, PeerEvents events,
            GatewayCounters counters) throws IOException {
        Sockets sockets = new Sockets(limits, events, counters);
        try {
            return new SocketServer(bound, sockets, counters);
        } catch (IOException | RuntimeException e) {
            sockets.close();
            throw e;
        }
    }

    /** Whether the server listens. */
    public boolean isListening() {
        return listening.isOpen();
    }

    /** The number of open connections. */
    public int open() {
        return sockets.open().size();
    }

    /** The number of connections whose handshake is not done yet. */
    public int pending() {
        return sockets.handshakes().count();
    }

    /** The number of all connections, including those that are closing. */
    public int present() {
        return sockets.limiter().present();
    }

    /** Accepts no more connections. The present ones stay. */
    public void stopListening() {
        listening.close();
        // Until the selector wakes up, the system still holds the port of a closed channel.
        reactor.wakeUp();
    }

    /**
     * Ends the server: accepts no more connections, sends each peer a close frame (1001) after the waiting data, and
     * cuts off the rest after two seconds.
     *
     * @param goodbye the reason in the close frame
     */
    public void close(String goodbye) {
        stopListening();
        // On the sockets' thread, where no connection is just opening and missing from both lists.
        reactor.execute(() -> closeAll(goodbye));
        awaitEmpty();
        List.copyOf(sockets.open()).forEach(socket -> socket.cutOff(CloseFrame.GOING_AWAY, goodbye));
        reactor.close();
        sockets.close();
    }

    /** As {@link #close(String)}, with a standard reason. */
    @Override
    public void close() {
        close("The server is going away.");
    }

    private void closeAll(String goodbye) {
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
