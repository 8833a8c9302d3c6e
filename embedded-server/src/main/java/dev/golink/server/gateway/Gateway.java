package dev.golink.server.gateway;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.java_websocket.WebSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.protocol.CloseCode;

/** The WebSocket endpoint of a running server. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration START = Duration.ofSeconds(5);
    /** How long peers may take to answer the goodbye. */
    private static final Duration GOODBYE = Duration.ofMillis(700);

    private final ServerSocketChannel channel;
    private final Closer closer;
    private final Handshakes handshakes;
    private final GatewayServer server;

    private Gateway(ServerSocketChannel channel, GatewayContext context) {
        this.channel = channel;
        this.closer = new Closer();
        this.handshakes = new Handshakes(context.limits().handshake().deadline(), closer);
        this.server = new GatewayServer(channel, context, handshakes, closer);
    }

    /**
     * Starts on a bound channel, and takes it over.
     *
     * @throws IOException if it does not come up within five seconds
     */
    public static Gateway start(ServerSocketChannel bound, GatewayContext context) throws IOException {
        Gateway gateway = new Gateway(bound, context);
        gateway.server.start();
        if (!awaitStart(gateway.server)) {
            gateway.close();
            throw new IOException("The WebSocket server did not start within " + START.toSeconds() + " s.");
        }
        return gateway;
    }

    /**
     * Ends: no new connections, a goodbye (1001) to all, and after a moment the end by force. The library's own stop leaves
     * before everybody has heard the goodbye.
     */
    @Override
    public void close() {
        stopAccepting();
        handshakes.close();
        List<WebSocket> open = List.copyOf(server.open());
        open.forEach(socket -> socket.close(CloseCode.GOING_AWAY.code(), CloseCode.GOING_AWAY.reason()));
        awaitGoodbyes();
        try {
            server.stop(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(socket -> socket.closeConnection(CloseCode.GOING_AWAY.code(), CloseCode.GOING_AWAY.reason()));
        handshakes.close(); // those that came while the channel closed
        closer.close();
    }

    private void stopAccepting() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The port could not be closed; it ends with this process.", e);
        }
    }

    private void awaitGoodbyes() {
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        while (!server.open().isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static boolean awaitStart(GatewayServer server) {
        try {
            return server.started().await(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
