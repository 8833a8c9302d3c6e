package dev.golink.server.gateway;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.socket.SocketServer;
import dev.golink.server.protocol.close.CloseCode;

/** The ports of a running server. */
public final class Gateway implements AutoCloseable {
    private final SocketServer server;
    private final GatewayCounters counters;

    private Gateway(SocketServer server, GatewayCounters counters) {
        this.server = server;
        this.counters = counters;
    }

    /**
     * Starts on bound channels, which the gateway then owns. All of them get the same service. The gateway accepts
     * connections when this returns.
     *
     * @param bound at least one channel; the first accepts connections until the end begins, the others until it is
     *              over
     * @throws IOException if a channel can't be registered with a selector
     */
    public static Gateway start(List<ServerSocketChannel> bound, GatewayContext context) throws IOException {
        GatewayCounters counters = new GatewayCounters();
        ConnectionDispatcher dispatcher = new ConnectionDispatcher(context, counters);
        return new Gateway(SocketServer.start(bound, context.limits(), dispatcher, context.tls(), counters), counters);
    }

    /** Whether the gateway listens. False as soon as it begins to close. */
    public boolean isListening() {
        return server.isListening();
    }

    /** The number of open connections. */
    public int open() {
        return server.open();
    }

    /** The number of connections that are no WebSocket: those without a finished handshake, and those of HTTP. */
    public int pending() {
        return server.pending();
    }

    /** The number of all connections, including those that are closing. */
    public int present() {
        return server.present();
    }

    /** The number of bytes that wait because peers do not read them. O(connections). */
    public long unsentBytes() {
        return server.unsentBytes();
    }

    /** The present numbers of connections and handshakes, and the totals of each counter since the start. */
    public SequencedMap<String, Long> numbers() {
        SequencedMap<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("connections", (long) present());
        numbers.put("handshakes", (long) pending());
        for (GatewayCounter counter : GatewayCounter.values()) {
            numbers.put("all_" + counter.label(), counters.of(counter));
        }
        return numbers;
    }

    /** The value of a counter since the start. */
    public long count(GatewayCounter counter) {
        return counters.of(counter);
    }

    /**
     * Ends the gateway: accepts no more WebSockets, sends each peer a close frame (1001), and cuts off the rest after
     * two seconds.
     */
    @Override
    public void close() {
        server.close(CloseCode.GOING_AWAY.reason());
    }
}
