package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.java_websocket.framing.CloseFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.handshake.HandshakeRefusal;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpRequest;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.limits.Limits;

/** Handshakes that are decided later, on another thread. */
@Timeout(60)
class WaitingHandshakeTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final GatewayCounters counters = new GatewayCounters();
    private final Deciding deciding = new Deciding();
    private SocketServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        start(Duration.ofSeconds(30));
    }

    private void start(Duration deadline) throws IOException {
        ServerSocketChannel channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        Limits limits = Limits.DEFAULT.withHandshake(new Limits.Handshake(deadline, 8 * 1024));
        server = SocketServer.start(List.of(channel), limits, deciding, TlsSource.NONE, counters);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void theEndOfTheStreamOfAConnectionThatWasCutOffMeansNothing() throws IOException {
        try (Socket _ = ask("/slow")) {
            deciding.of("/slow");
            PeerSocket socket = deciding.sockets.getFirst();
            socket.cutOff(CloseFrame.NEVER_CONNECTED, "It took too long."); // as the thread for deadlines does

            assertThatCode(socket::readToTheEnd).doesNotThrowAnyException();

            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void anUndecidedHandshakeDoesNotDelayOthers() throws IOException {
        try (Socket waiting = ask("/slow"); Socket other = ask("/other")) {
            deciding.admit("/other");
            assertThat(read(other)).startsWith("HTTP/1.1 101");
            await().until(() -> server.open() == 1 && server.pending() == 1);

            deciding.admit("/slow");

            assertThat(read(waiting)).startsWith("HTTP/1.1 101");
            await().until(() -> server.open() == 2 && server.pending() == 0);
        }
    }

    @Test
    void aRefusedHandshakeGetsTheReasonAndIsNeverOpened() throws IOException {
        try (Socket socket = ask("/slow")) {
            deciding.of("/slow").complete(Optional.of(HandshakeRefusal.of(403, "Not you.")));

            assertThat(read(socket)).startsWith("HTTP/1.1 403 Forbidden\r\n").endsWith("Not you.\n");
            await().until(() -> server.present() == 0);
            assertThat(deciding.opened).isEmpty();
        }
    }

    @Test
    void aHandshakeWithoutDecisionIsClosedAndALateDecisionIsIgnored() throws IOException {
        end();
        start(DEADLINE);
        try (Socket socket = ask("/slow")) {
            CompletableFuture<Optional<HandshakeRefusal>> late = deciding.of("/slow");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            late.complete(Optional.empty());

            assertThat(counters.of(GatewayCounter.HANDSHAKE_GIVEN_UP)).isOne();
            theServerServesOnlyTheNext();
        }
    }

    @Test
    void aConnectionClosedBeforeTheDecisionIsRemovedAtOnce() throws IOException {
        Socket socket = ask("/slow");
        CompletableFuture<Optional<HandshakeRefusal>> late = deciding.of("/slow");
        assertThat(server.present()).isOne();

        socket.close();

        await().until(() -> server.present() == 0 && server.pending() == 0);
        late.complete(Optional.empty());
        theServerServesOnlyTheNext();
    }

    @Test
    void messagesBeforeTheDecisionAreDeliveredInOrderAfterIt() throws IOException {
        try (Socket socket = ask("/slow")) {
            CompletableFuture<Optional<HandshakeRefusal>> answer = deciding.of("/slow");
            for (int i = 0; i < 3_000; i++) {
                socket.getOutputStream().write(text(String.format("%04d", i)));
            }
            answer.complete(Optional.empty());

            await().until(() -> deciding.texts.size() == 3_000);
            assertThat(deciding.texts).isSorted();
        }
    }

    @Test
    void onlyALimitedAmountIsReadBeforeTheDecision() throws IOException {
        CompletableFuture<Void> writing;
        try (Socket socket = ask("/slow")) {
            deciding.of("/slow");
            socket.setSendBufferSize(64 * 1024);
            AtomicInteger written = new AtomicInteger();
            writing = CompletableFuture.runAsync(() -> writeOnAndOn(socket, text("x".repeat(120)), written));

            AtomicInteger before = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(200)).until(() -> before.getAndSet(written.get()) == written.get()
                    && written.get() > 0);
            assertThat(writing).as("the system has no more room").isNotDone();
        }
        await().until(writing::isDone);
    }

    @Test
    void aFailedDecisionRefusesOnlyThatHandshake() throws IOException {
        try (Socket socket = ask("/slow")) {
            deciding.of("/slow").completeExceptionally(new IllegalStateException("on purpose"));

            assertThat(read(socket)).startsWith("HTTP/1.1 500 ");
            theServerServesOnlyTheNext();
        }
    }

    private void theServerServesOnlyTheNext() throws IOException {
        try (Socket next = ask("/next")) {
            deciding.admit("/next");
            assertThat(read(next)).startsWith("HTTP/1.1 101");
            await().until(() -> !deciding.opened.isEmpty());
            assertThat(deciding.opened).containsExactly("/next");
        }
    }

    private Socket ask(String path) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[4096];
        int length = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }

    /** Writes 126 MB, unless the socket ends earlier. */
    private static void writeOnAndOn(Socket socket, byte[] what, AtomicInteger times) {
        try {
            while (times.get() < 1_000_000) {
                socket.getOutputStream().write(what);
                times.incrementAndGet();
            }
        } catch (IOException _) {
            // The test closes the socket when it is done.
        }
    }

    /** A text frame with less than 126 bytes of payload, masked with zeros. */
    private static byte[] text(String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + payload.length).put((byte) 0x81).put((byte) (0x80 | payload.length)).putInt(0)
                .put(payload).array();
    }

    /** Decides about handshakes when the test tells it to. */
    private static final class Deciding implements PeerEvents {
        final List<String> opened = new CopyOnWriteArrayList<>();
        final List<String> texts = new CopyOnWriteArrayList<>();
        private final Map<String, CompletableFuture<Optional<HandshakeRefusal>>> asked = new ConcurrentHashMap<>();

        final List<PeerSocket> sockets = new CopyOnWriteArrayList<>();

        CompletableFuture<Optional<HandshakeRefusal>> of(String path) {
            await().until(() -> asked.containsKey(path));
            return asked.get(path);
        }

        void admit(String path) {
            of(path).complete(Optional.empty());
        }

        @Override
        public CompletionStage<Optional<HandshakeRefusal>> decide(PeerSocket socket, HttpRequest request) {
            socket.attach(request.target());
            sockets.add(socket);
            return asked.computeIfAbsent(request.target(), _ -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<HttpResponse> answer(PeerSocket socket, HttpRequest request) {
            return CompletableFuture.completedStage(HttpResponse.text(200, request.target()));
        }

        @Override
        public void opened(PeerSocket socket) {
            opened.add(String.valueOf(socket.attachment()));
        }

        @Override
        public void text(PeerSocket socket, String text) {
            texts.add(text);
        }

        @Override
        public void binary(PeerSocket socket, ByteBuffer bytes) {}

        @Override
        public void ping(PeerSocket socket, ByteBuffer payload) {}

        @Override
        public void pong(PeerSocket socket) {}

        @Override
        public void closed(PeerSocket socket, int code, String words, boolean remote) {}
    }
}
