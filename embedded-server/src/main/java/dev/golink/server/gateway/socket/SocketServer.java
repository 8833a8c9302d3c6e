package dev.golink.server.gateway.socket;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.java_websocket.framing.CloseFrame;

import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.limits.Limits;

/**
 * A server for WebSockets and for HTTP requests, on one port or several. It handles connections and
 * messages without knowing their meaning.
 */
public final class SocketServer implements AutoCloseable {
    /** How long peers may take to answer the close frame. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** The first accepts connections until the end begins, the others until it is over. */
    private final List<ListeningSocket> listening;
    private final Sockets sockets;
    private final Reactor reactor;

    private SocketServer(List<ServerSocketChannel> bound, Sockets sockets, GatewayCounters counters)
            throws IOException {
        List<ListeningSocket> each = new ArrayList<>();
        for (ServerSocketChannel channel : bound) {
            each.add(new ListeningSocket(channel, counters));
        }
        this.listening = List.copyOf(each);
        this.sockets = sockets;
        this.reactor = new Reactor(listening, sockets);
    }

    /**
     * Starts on bound channels, which the server then owns. All of them get the same service. The server accepts
     * connections when this returns.
     *
     * @param bound at least one channel
     * @param tls   TLS for connections that begin with it, on all ports
     * @throws IOException if a channel can't be registered with a selector
     */
    public static SocketServer start(List<ServerSocketChannel> bound, Limits limits, PeerEvents events,
            TlsSource tls, GatewayCounters counters) throws IOException {
        Sockets sockets = new Sockets(limits, events, tls, counters);
        try {
            return new SocketServer(bound, sockets, counters);
        } catch (IOException | RuntimeException e) {
            sockets.close();
            throw e;
        }
    }

    /** Whether the server accepts connections at all its ports. */
    public boolean isListening() {
        return listening.stream().allMatch(ListeningSocket::isOpen);
    }

    /** The number of open connections. */
    public int open() {
        return sockets.open().size();
    }

    /** The number of connections that are no WebSocket: those without a finished handshake, and those of HTTP. */
    public int pending() {
        return sockets.handshakes().count();
    }

    /** The number of bytes that wait because peers do not read them. O(connections). */
    public long unsentBytes() {
        return sockets.open().stream().mapToLong(PeerSocket::waitingBytes).sum();
    }

    /** The number of all connections, including those that are closing. */
    public int present() {
        return sockets.limiter().present();
    }

    private void stopListening(List<ListeningSocket> some) {
        some.forEach(ListeningSocket::close);
        // Until the selector wakes up, the system still holds the port of a closed channel.
        reactor.wakeUp();
    }

    /**
     * Ends the server: accepts no more connections at its first port and no more WebSockets at all, sends each peer a
     * close frame (1001) after the waiting data, and cuts off the rest after two seconds. Until then it answers HTTP
     * requests at its other ports, so that monitoring tools can see that it is ending.
     *
     * @param goodbye the reason in the close frame
     */
    public void close(String goodbye) {
        stopListening(listening.subList(0, 1));
        // On the sockets' thread, where no connection is just opening and missing from both lists.
        reactor.execute(() -> closeAll(goodbye));
        awaitEmpty();
        stopListening(listening);
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
        sockets.end();
        sockets.handshakes().cutOff(socket -> !socket.isAnswering());
        List.copyOf(sockets.open()).forEach(socket -> socket.close(CloseFrame.GOING_AWAY, goodbye));
    }

    /** Waits for the WebSockets. Nobody waits for a peer that has none. */
    private void awaitEmpty() {
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        while (sockets.limiter().present() > sockets.handshakes().count() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
