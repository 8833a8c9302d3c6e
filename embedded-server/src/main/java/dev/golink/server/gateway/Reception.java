package dev.golink.server.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the port open. When it can't accept, for want of file descriptors for instance, the library closes its listening
 * channel for good, says so to nobody, and serves those it has. Then another server listens in its place, and the former
 * one stays for as long as it has connections.
 */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final InetSocketAddress address;
    private final GatewayContext context;
    private final Handshakes handshakes;
    private final Closer closer;
    private final List<GatewayServer> former = new ArrayList<>();
    private ServerSocketChannel channel;
    private GatewayServer server;
    private boolean closing;

    Reception(ServerSocketChannel bound, GatewayContext context, Handshakes handshakes, Closer closer)
            throws IOException {
        this.address = (InetSocketAddress) bound.getLocalAddress();
        this.context = context;
        this.handshakes = handshakes;
        this.closer = closer;
        this.channel = bound;
        this.server = new GatewayServer(bound, context, handshakes, closer);
    }

    /** Starts to accept, and from then on sees to it that this goes on. */
    synchronized GatewayServer start() {
        server.start();
        closer.repeat(context.limits().listening(), this::look);
        return server;
    }

    /** Ends accepting; all servers that may have connections. */
    synchronized List<GatewayServer> close() {
        closing = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The port could not be closed; it ends with this process.", e);
        }
        List<GatewayServer> all = new ArrayList<>(former);
        all.add(server);
        return all;
    }

    private synchronized void look() {
        if (closing) {
            return;
        }
        former.removeIf(GatewayServer::endIfUnused);
        if (!channel.isOpen() || !server.isServing()) {
            listenAgain();
        }
    }

    /** A server that could not start, for want of the same descriptors, leaves its channel open. */
    private void listenAgain() {
        try {
            channel.close();
            ServerSocketChannel fresh = Listener.bind(address.getAddress(), address.getPort());
            former.add(server);
            channel = fresh;
            server = new GatewayServer(fresh, context, handshakes, closer);
            server.start();
            LOG.warn("Port {} had stopped accepting; it accepts again.", address.getPort());
        } catch (IOException e) {
            LOG.error("Port {} has stopped accepting and can't be had again yet.", address.getPort(), e);
        }
    }
}
