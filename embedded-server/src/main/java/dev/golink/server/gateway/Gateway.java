package dev.golink.server.gateway;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

import dev.golink.server.gateway.bounds.Counter;
import dev.golink.server.gateway.bounds.Counters;
import dev.golink.server.gateway.socket.SocketServer;
import dev.golink.server.protocol.close.CloseCode;

/** The WebSocket endpoint of a running server. */
public final class Gateway implements AutoCloseable {
    private final SocketServer server;
    private final Counters counters;

    private Gateway(SocketServer server, Counters counters) {
        this.server = server;
        this.counters = counters;
    }

    /**
     * Starts on a bound channel, and takes it over; it accepts when this returns.
     *
     * @throws IOException if it can't be watched
     */
    public static Gateway start(ServerSocketChannel bound, GatewayContext context) throws IOException {
        Counters counters = new Counters();
        Reception reception = new Reception(context, counters);
        return new Gateway(SocketServer.start(bound, context.limits(), reception, counters), counters);
    }

    /** Whether it listens; false from the beginning of its end on. */
    public boolean isListening() {
        return server.isListening();
    }

    /** Connections that are open. */
    public int open() {
        return server.open();
    }

    /** Connections that have not shaken hands yet. */
    public int pending() {
        return server.pending();
    }

    /** All connections, those that are ending included. */
    public int present() {
        return server.present();
    }

    /** How often something has been so far. */
    public long count(Counter counter) {
        return counters.of(counter);
    }

    /** Ends: no new connections, a goodbye (1001) to all, and after a moment the end by force. */
    @Override
    public void close() {
        server.close(CloseCode.GOING_AWAY.reason());
    }
}
