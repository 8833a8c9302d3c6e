package dev.golink.server.gateway;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.socket.SocketServer;
import dev.golink.server.protocol.close.CloseCode;

/** The WebSocket endpoint of a running server. */
public final class Gateway implements AutoCloseable {
    private final SocketServer server;
    private final GatewayCounters counters;

    private Gateway(SocketServer server, GatewayCounters counters) {
        this.server = server;
        this.counters = counters;
    }

    /**
     * Starts on a bound channel, which the gateway then owns. The gateway accepts connections when this returns.
     *
     * @throws IOException if the channel can't be registered with a selector
     */
    public static Gateway start(ServerSocketChannel bound, GatewayContext context) throws IOException {
        GatewayCounters counters = new GatewayCounters();
        ConnectionDispatcher dispatcher = new ConnectionDispatcher(context, counters);
        return new Gateway(SocketServer.start(bound, context.limits(), dispatcher, counters), counters);
    }

    /** Whether the gateway listens. False as soon as it begins to close. */
    public boolean isListening() {
        return server.isListening();
    }

    /** The number of open connections. */
    public int open() {
        return server.open();
    }

    /** The number of connections whose handshake is not done yet. */
    public int pending() {
        return server.pending();
    }

    /** The number of all connections, including those that are closing. */
    public int present() {
        return server.present();
    }

    /** The value of a counter since the start. */
    public long count(GatewayCounter counter) {
        return counters.of(counter);
    }

    /**
     * Ends the gateway: accepts no more connections, sends each peer a close frame (1001), and cuts off the rest after
     * two seconds.
     */
    @Override
    public void close() {
        server.close(CloseCode.GOING_AWAY.reason());
    }
}
