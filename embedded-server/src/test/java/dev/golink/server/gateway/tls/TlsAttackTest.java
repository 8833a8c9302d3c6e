package dev.golink.server.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.PinnedTrust;
import dev.golink.server.gateway.Heap;
import dev.golink.server.gateway.RawPeer;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.socket.PeerSocket;

/** Peers that break the rules of TLS, or stop in the middle of a handshake. */
@Timeout(60)
class TlsAttackTest {
    private static final int ALERT = 0x15;

    private TlsEchoServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TlsEchoServer();
    }

    @AfterEach
    void end() {
        server.close();
    }

    static Stream<byte[]> unfinished() {
        byte[] hello = hello();
        return Stream.of(new byte[]{0x16}, new byte[]{0x16, 3, 1}, Arrays.copyOf(hello, hello.length / 2), hello,
                new byte[]{0x16, 3, 3, 0x3F, 0}, new byte[]{0x16, 'G', 'E', 'T', ' ', '/', '\r', '\n'});
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void aHandshakeThatStopsAnywhereIsGivenUp(byte[] part) throws IOException {
        server.close();
        server = new TlsEchoServer(Duration.ofMillis(300));
        try (Socket peer = server.raw()) {
            peer.getOutputStream().write(part);

            awaitEnd(peer);
        }
        assertNothingIsLeft();
        assertThat(server.count(GatewayCounter.HANDSHAKE_GIVEN_UP)).isOne();
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void aPeerThatLeavesAnywhereInAHandshakeIsForgotten(byte[] part) throws IOException {
        try (Socket peer = server.raw()) {
            peer.getOutputStream().write(part);
            peer.shutdownOutput();

            awaitEnd(peer);
        }
        assertNothingIsLeft();
    }

    static Stream<byte[]> wrong() {
        byte[] random = new byte[64 * 1024];
        new Random(3).nextBytes(random);
        random[0] = 0x16;
        byte[] longest = new byte[64 * 1024];
        System.arraycopy(new byte[]{0x16, 3, 3, (byte) 0xFF, (byte) 0xFF}, 0, longest, 0, 5);
        byte[] noHello = {0x16, 3, 3, 0, 4, 9, 0, 0, 0};
        return Stream.of(random, longest, noHello);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoTlsIsRefusedAtOnce(byte[] bytes) throws IOException {
        try (Socket peer = server.raw()) {
            try {
                peer.getOutputStream().write(bytes);
            } catch (SocketException _) {
                // the server has closed already
            }
            awaitEnd(peer);
        }
        assertNothingIsLeft();
        assertThat(server.count(GatewayCounter.TLS_FAILED)).isOne();
    }

    @Test
    void aClientOfAnOldVersionIsToldWhy() throws IOException {
        try (Socket peer = server.raw()) {
            peer.getOutputStream().write(oldHello());

            assertThat(peer.getInputStream().readNBytes(7)).startsWith(ALERT).endsWith(2, 70); // protocol_version
        }
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateCountsAsAFailure() throws IOException {
        SSLContext other = ClientTls.pinned(new PinnedTrust(SampleIdentities.newServer().pin()));

        assertThatThrownBy(() -> server.connect(other, "TLSv1.3")).isInstanceOf(SSLException.class);

        await().until(() -> server.count(GatewayCounter.TLS_FAILED) == 1);
        assertNothingIsLeft();
    }

    @Test
    void anotherHandshakeOnTheSameConnectionIsRefused() throws IOException {
        try (RawPeer other = server.webSocket(); SSLSocket peer = server.connect(server.client(), "TLSv1.2")) {
            assertThatThrownBy(() -> {
                peer.startHandshake();
                peer.getInputStream().read();
            }).isInstanceOf(IOException.class);
            other.writeText("hello");
            assertThat(other.readText()).isEqualTo("hello");
        }
        assertNothingIsLeft();
    }

    @Test
    void manyUpdatesOfTheKeysAreServedBesideOthers() throws IOException {
        SSLSocket socket = server.connect(server.client(), "TLSv1.3");
        try (RawPeer flooding = new RawPeer(socket, "/"); RawPeer other = server.webSocket()) {
            for (int i = 0; i < 500; i++) {
                socket.startHandshake(); // in TLS 1.3 this updates the keys
                if (i % 50 == 0) {
                    other.writeText("hello");
                    assertThat(other.readText()).isEqualTo("hello");
                }
            }
            flooding.writeText("done");
            assertThat(flooding.readText()).isEqualTo("done");
        }
    }

    @Test
    void aPeerThatUpdatesTheKeysForEverAndReadsNothingIsEndedAndUsesNoMemory() throws Exception {
        server.close();
        server = new TlsEchoServer(Duration.ofSeconds(2));
        try (RawPeer other = server.webSocket(); SSLSocket flooding = server.connectTakingLittle()) {
            Heap heap = new Heap();
            CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> updateKeys(flooding),
                    task -> Thread.ofPlatform().daemon().start(task));

            while (!flood.isDone()) {
                other.writeText("hello");
                assertThat(other.readText()).isEqualTo("hello");
            }

            assertThat(flood).isCompletedExceptionally();
            await().until(heap::didNotGrow);
        }
        assertNothingIsLeft();
        assertThat(server.count(GatewayCounter.CLOSED_SERVER_FAULT)).isZero();
    }

    private static void updateKeys(SSLSocket socket) {
        try {
            while (true) {
                socket.startHandshake();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void whatIsWrittenAfterThePeersGoodbyeFailsWithoutHarm(String version) throws Exception {
        SSLSocket socket = server.connect(server.client(), version);
        try (RawPeer other = server.webSocket(); RawPeer leaving = new RawPeer(socket, "/")) {
            server.opened.take();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(writing(server.opened.take()));
            assertThat(leaving.readText()).isNotEmpty();

            socket.shutdownOutput();

            assertThat(writing).succeedsWithin(Duration.ofSeconds(20));
            other.writeText("hello");
            assertThat(other.readText()).isEqualTo("hello");
        }
        assertNothingIsLeft();
        assertThat(server.count(GatewayCounter.CLOSED_SERVER_FAULT)).isZero();
    }

    @Test
    void whatIsWrittenAfterTheServersGoodbyeIsDropped() throws Exception {
        try (RawPeer peer = server.webSocket()) {
            PeerSocket socket = server.opened.take();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(writing(socket));
            assertThat(peer.readText()).isNotEmpty();

            socket.close(1000, "The end.");

            assertThat(peer.readCloseCode()).isEqualTo(1000);
            assertThatThrownBy(peer::readText).isInstanceOf(EOFException.class);
            assertThat(writing).succeedsWithin(Duration.ofSeconds(20));
            assertThat(socket.sendText("late")).isFalse();
        }
        assertNothingIsLeft();
        assertThat(server.count(GatewayCounter.CLOSED_SERVER_FAULT)).isZero();
    }

    /** Writes until nothing more can be sent, no faster than the peer reads. */
    private static Runnable writing(PeerSocket socket) {
        return () -> {
            while (socket.sendText("x".repeat(1_000)) && socket.awaitRoom(100_000)) {
                Thread.onSpinWait();
            }
        };
    }

    @Test
    void aWebSocketThatIsCutOffIsForgotten() throws IOException {
        SSLSocket socket = server.connect(server.client(), "TLSv1.3");
        try (RawPeer peer = new RawPeer(socket, "/")) {
            peer.writeText("hello");
            assertThat(peer.readText()).isEqualTo("hello");
            peer.reset();
        }
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        await().until(() -> server.server.present() == 0 && server.server.pending() == 0);
    }

    private static void awaitEnd(Socket peer) throws IOException {
        try {
            peer.getInputStream().readAllBytes();
        } catch (SocketException _) {
            // a reset is an end as well
        }
    }

    /** The first flight of a client, as Java sends it. */
    private static byte[] hello() {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 1);
            engine.setUseClientMode(true);
            ByteBuffer bytes = ByteBuffer.allocate(32 * 1024);
            engine.wrap(ByteBuffer.allocate(0), bytes);
            return Arrays.copyOf(bytes.array(), bytes.position());
        } catch (GeneralSecurityException | SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hello of TLS 1.1: version, random, no session, one cipher suite, no compression. */
    private static byte[] oldHello() {
        ByteBuffer body = ByteBuffer.allocate(2 + 32 + 1 + 2 + 2 + 2);
        body.put((byte) 3).put((byte) 2).put(new byte[32]).put((byte) 0).putShort((short) 2)
                .putShort((short) 0xC013).put((byte) 1).put((byte) 0);
        int length = body.capacity();
        return ByteBuffer.allocate(9 + length).put((byte) 0x16).put((byte) 3).put((byte) 1)
                .putShort((short) (4 + length)).put((byte) 1).put((byte) 0).putShort((short) length)
                .put(body.array()).array();
    }
}
