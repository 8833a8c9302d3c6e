package dev.golink.server.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.socket.PeerEvents;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.gateway.socket.PortBinding;
import dev.golink.server.gateway.socket.SocketServer;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpHandler;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.limits.Limits;

/** Pages and WebSockets on one port, without a hub. A test overrides what it needs of the WebSockets. */
class ServedPages implements PeerEvents, AutoCloseable {
    private final int port;
    private final HttpHandler pages;
    private final SocketServer server;

    ServedPages(HttpHandler pages) throws IOException {
        this(pages, Limits.DEFAULT);
    }

    ServedPages(HttpHandler pages, Limits limits) throws IOException {
        this.pages = pages;
        ServerSocketChannel channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        server = SocketServer.start(List.of(channel), limits, this, TlsSource.NONE, new GatewayCounters());
    }

    final int port() {
        return port;
    }

    @Override
    public final CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        return pages.answer(request);
    }

    @Override
    public final CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        return CompletableFuture.completedStage(Optional.empty());
    }

    @Override
    public void opened(PeerSocket socket) {}

    @Override
    public void text(PeerSocket socket, String text) {}

    @Override
    public void binary(PeerSocket socket, ByteBuffer bytes) {}

    @Override
    public final void ping(PeerSocket socket, ByteBuffer payload) {
        socket.pong(payload);
    }

    @Override
    public final void pong(PeerSocket socket) {}

    @Override
    public void closed(PeerSocket socket, int code, String words, boolean remote) {}

    @Override
    public void close() {
        server.close();
    }
}
