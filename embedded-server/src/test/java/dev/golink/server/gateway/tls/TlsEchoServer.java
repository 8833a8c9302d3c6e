package dev.golink.server.gateway.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.PinnedTrust;
import dev.golink.server.certificate.tls.ServerIdentity;
import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.gateway.RawPeer;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.socket.PeerEvents;
import dev.golink.server.gateway.socket.PeerSocket;
import dev.golink.server.gateway.socket.PortBinding;
import dev.golink.server.gateway.socket.SocketServer;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.limits.Limits;

/** A server that echoes messages and answers requests with their path, in TLS and in plain on the same port. */
final class TlsEchoServer implements PeerEvents, AutoCloseable {
    final Identity first = SampleIdentities.newServer();
    final ServerIdentity identity = new ServerIdentity(first);
    final GatewayCounters counters = new GatewayCounters();
    final SocketServer server;
    /** The WebSockets, in the order in which they opened. */
    final BlockingQueue<PeerSocket> opened = new LinkedBlockingQueue<>();
    private final int port;

    TlsEchoServer() throws IOException {
        this(Duration.ofSeconds(30));
    }

    TlsEchoServer(Duration handshake) throws IOException {
        ServerTls tls = new ServerTls(identity);
        ServerSocketChannel channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        Limits limits = Limits.DEFAULT.withHandshake(new Limits.Handshake(handshake, 8 * 1024));
        server = SocketServer.start(List.of(channel), limits, this, () -> Optional.of(tls), counters);
    }

    int port() {
        return port;
    }

    long count(GatewayCounter counter) {
        return counters.of(counter);
    }

    /** A context of a client that trusts only the server's first key. */
    SSLContext client() {
        return ClientTls.pinned(new PinnedTrust(first.pin()));
    }

    /** A socket that has done its handshake. */
    SSLSocket connect(SSLContext client, String version) throws IOException {
        SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setEnabledProtocols(new String[]{version});
        socket.startHandshake();
        return socket;
    }

    /** A socket of TLS 1.3 that has done its handshake and has the smallest receive buffer that the system allows. */
    SSLSocket connectTakingLittle() throws IOException {
        Socket raw = new Socket();
        raw.setReceiveBufferSize(1024);
        raw.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        SSLSocket socket = (SSLSocket) client().getSocketFactory().createSocket(raw, "localhost", port, true);
        socket.setEnabledProtocols(new String[]{"TLSv1.3"});
        socket.startHandshake();
        return socket;
    }

    /** A WebSocket in TLS 1.3. */
    RawPeer webSocket() throws IOException {
        return new RawPeer(connect(client(), "TLSv1.3"), "/");
    }

    /** A socket without TLS. */
    Socket raw() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    static X509Certificate certificateOf(SSLSocket socket) throws IOException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }

    @Override
    public CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
        return CompletableFuture.supplyAsync(Optional::empty);
    }

    @Override
    public CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
        return CompletableFuture.supplyAsync(() -> HttpResponse.text(200, request.target()));
    }

    @Override
    public void opened(PeerSocket socket) {
        socket.takeBinary();
        opened.add(socket);
    }

    @Override
    public void text(PeerSocket socket, String text) {
        socket.sendText(text);
    }

    @Override
    public void binary(PeerSocket socket, ByteBuffer bytes) {
        socket.sendBinary(bytes);
    }

    @Override
    public void ping(PeerSocket socket, ByteBuffer payload) {
        socket.pong(payload);
    }

    @Override
    public void pong(PeerSocket socket) {}

    @Override
    public void closed(PeerSocket socket, int code, String words, boolean remote) {}

    @Override
    public void close() {
        server.close();
    }
}
