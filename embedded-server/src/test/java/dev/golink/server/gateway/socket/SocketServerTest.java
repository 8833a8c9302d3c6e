package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.gateway.RawPeer;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.limits.Limits;
import dev.golink.server.threads.CriticalThread;

/** Attacks on an echo server over hand-written sockets. */
@Timeout(60)
class SocketServerTest {
    private final GatewayCounters counters = new GatewayCounters();
    private ServerSocketChannel channel;
    private SocketServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        start(new Limits.Connections(Integer.MAX_VALUE, 64, 16_384, 1_000, 16, 2_048, 256));
    }

    private void start(Limits.Connections connections) throws IOException {
        channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        server = SocketServer.start(List.of(channel), limits(connections), new Echo(), TlsSource.NONE, counters);
    }

    private static Limits limits(Limits.Connections connections) {
        return Limits.DEFAULT.withConnections(connections)
                .withHandshake(new Limits.Handshake(Duration.ofSeconds(30), 8 * 1024));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void anOutOfMemoryErrorReachesTheUncaughtExceptionHandler() throws IOException {
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        AtomicReference<Thread> failed = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, _) -> failed.set(thread));
        try (RawPeer peer = new RawPeer(port, "/memory")) {
            peer.writeText("hello");
            await().dontCatchUncaughtExceptions().untilAsserted(
                    () -> assertThat(failed.get()).isInstanceOf(CriticalThread.class).extracting(Thread::getName)
                            .isEqualTo("golink-sockets"));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
    }

    @Test
    void aLostListeningSocketIsReopenedAndOpenConnectionsStay() throws IOException {
        try (RawPeer old = new RawPeer(port, "/")) {
            channel.close();

            await().until(() -> counters.of(GatewayCounter.LISTENER_REBUILT) == 1);
            try (RawPeer young = new RawPeer(port, "/")) {
                assertEchoes(young);
            }
            assertEchoes(old);
            assertThat(server.isListening()).isTrue();
        }
    }

    @Test
    void closingEndsConnectionsFromBeforeAndAfterTheSocketWasLost() throws IOException {
        try (RawPeer old = new RawPeer(port, "/")) {
            channel.close();
            await().until(() -> counters.of(GatewayCounter.LISTENER_REBUILT) == 1);
            try (RawPeer young = new RawPeer(port, "/")) {
                server.close();

                assertThat(old.readCloseCode()).isEqualTo(1001);
                assertThat(young.readCloseCode()).isEqualTo(1001);
            }
        }
    }

    @Test
    void aClosedServerDoesNotListenAgainAndFreesItsPortAtOnce() throws IOException {
        server.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(ConnectException.class);
        PortBinding.bind(InetAddress.getLoopbackAddress(), port).close();
        assertThat(server.isListening()).isFalse();
    }

    @Test
    void aStartOnAClosedChannelFailsAndLeavesNoThread() throws IOException {
        Set<Thread> before = threads();
        ServerSocketChannel closed = ServerSocketChannel.open();
        closed.close();
        Limits limits = limits(new Limits.Connections(1, 1, 16_384, 1, 1, 2_048, 0));

        assertThatThrownBy(() -> SocketServer.start(List.of(closed), limits, new Echo(), TlsSource.NONE, counters))
                .isInstanceOf(ClosedChannelException.class);
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @Test
    void aFullServerAnswers503AndAcceptsAgainWhenThereIsRoom() throws IOException {
        end();
        start(new Limits.Connections(2, 64, 16_384, 1_000, 16, 2_048, 0));
        try (RawPeer one = new RawPeer(port, "/")) {
            try (RawPeer two = new RawPeer(port, "/");
                    Socket third = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(new String(third.getInputStream().readNBytes(12))).isEqualTo("HTTP/1.1 503");
                assertEchoes(two);
            }
            await().until(() -> server.present() == 1);
            try (RawPeer third = new RawPeer(port, "/")) {
                assertEchoes(third);
            }
            assertEchoes(one);
        }
        assertThat(counters.of(GatewayCounter.REFUSED_FULL)).isOne();
    }

    @Test
    void tooManySilentConnectionsCloseTheOldest() throws IOException {
        end();
        start(new Limits.Connections(1_000, 64, 16_384, 3, 16, 2_048, 0));
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        await().until(() -> server.pending() == 3);

        try (RawPeer peer = new RawPeer(port, "/")) {
            assertEchoes(peer);
        }

        assertThat(silent.getFirst().getInputStream().read()).isEqualTo(-1);
        assertThat(counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP)).isOne();
        for (Socket socket : silent) {
            socket.close();
        }
    }

    @Test
    void countsMatchTheOpenConnections() throws IOException {
        List<RawPeer> peers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            peers.add(new RawPeer(port, "/"));
        }
        await().until(() -> server.open() == 50 && server.present() == 50 && server.pending() == 0);
        for (RawPeer peer : peers) {
            peer.close();
        }

        await().until(() -> server.open() == 0 && server.present() == 0);
    }

    @Test
    void aResetEndsAConnectionAtOnce() throws IOException {
        try (RawPeer peer = new RawPeer(port, "/")) {
            peer.reset();

            await().until(() -> server.present() == 0);
        }
    }

    @Test
    void anErrorInACallbackClosesOnlyThatConnection() throws IOException {
        try (RawPeer other = new RawPeer(port, "/")) {
            for (String broken : List.of("/open", "/text", "/closed")) {
                try (RawPeer peer = new RawPeer(port, broken)) {
                    peer.writeText("hello");
                    if (!broken.equals("/closed")) {
                        assertThat(peer.readCloseCode()).isEqualTo(1011);
                    }
                }
            }
            assertThatThrownBy(() -> new RawPeer(port, "/judge").readText()).isInstanceOf(EOFException.class);

            await().until(() -> server.present() == 1);
            assertEchoes(other);
        }
    }

    @Test
    void aLargeBacklogIsWrittenInOrder() throws IOException {
        try (RawPeer peer = new RawPeer(port, "/flood")) {
            peer.writeText("go");

            for (int i = 0; i < Echo.FLOOD; i++) {
                assertThat(peer.readText()).startsWith(i + ":");
            }
        }
    }

    private static void assertEchoes(RawPeer peer) throws IOException {
        peer.writeText("hello");
        assertThat(peer.readText()).isEqualTo("hello");
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("golink-"))
                .collect(Collectors.toSet());
    }

    /** Echoes texts, and fails at the event that the path names. */
    private static final class Echo implements PeerEvents {
        static final int FLOOD = 300;

        @Override
        public CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
            failAt(request.target(), "/judge");
            socket.attach(request.target());
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
            return CompletableFuture.completedStage(HttpResponse.text(200, request.target()));
        }

        @Override
        public void opened(PeerSocket socket) {
            failAt(target(socket), "/open");
        }

        @Override
        public void text(PeerSocket socket, String text) {
            failAt(target(socket), "/text");
            if (target(socket).equals("/flood")) {
                for (int i = 0; i < FLOOD; i++) {
                    socket.sendText(i + ":" + "x".repeat(50_000));
                }
            } else {
                socket.sendText(text);
            }
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
        public void closed(PeerSocket socket, int code, String words, boolean remote) {
            failAt(target(socket), "/closed");
        }

        private static String target(PeerSocket socket) {
            return String.valueOf(socket.attachment());
        }

        private static void failAt(String path, String broken) {
            if (path.equals(broken)) {
                throw new StackOverflowError("on purpose");
            }
            if (path.equals("/memory") && broken.equals("/text")) {
                throw new OutOfMemoryError("on purpose");
            }
        }
    }
}
