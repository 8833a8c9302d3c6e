package dev.golink.server.gateway.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tlschannel.ClientTlsChannel;
import tlschannel.TlsChannel;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.PinnedTrust;
import dev.golink.server.gateway.RawPeer;
import dev.golink.server.gateway.bounds.GatewayCounter;

/** What well-behaved TLS clients get. */
@Timeout(60)
class TlsServiceTest {
    private static final String GET = "GET /%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";

    private TlsEchoServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TlsEchoServer();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void pagesAndWebSocketsAreServedInTlsAndInPlainOnOnePort(String version) throws IOException {
        try (SSLSocket page = server.connect(server.client(), version);
                RawPeer secure = new RawPeer(server.connect(server.client(), version), "/");
                RawPeer plain = new RawPeer(server.port(), "/")) {
            assertThat(ask(page, GET.formatted("one", ""))).endsWith("\r\n\r\n/one\n");
            assertThat(ask(page, GET.formatted("two", ""))).endsWith("\r\n\r\n/two\n");
            for (RawPeer peer : new RawPeer[]{secure, plain}) {
                peer.writeText("hello");
                assertThat(peer.readText()).isEqualTo("hello");
            }
        }
        assertThat(server.count(GatewayCounter.TLS_HANDSHAKES)).isEqualTo(2);
        assertThat(server.count(GatewayCounter.TLS_FAILED)).isZero();
    }

    @Test
    void javasOwnClientTrustsTheCaAndItsPingIsAnswered(@TempDir Path folder) throws Exception {
        Path ca = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(SampleIdentities.CA.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n");
        CompletableFuture<ByteBuffer> pong = new CompletableFuture<>();
        try (HttpClient client = HttpClient.newBuilder().sslContext(ClientTls.trusting(ca)).build()) {
            WebSocket socket = client.newWebSocketBuilder().buildAsync(
                    URI.create("wss://localhost:" + server.port() + "/"), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
                            pong.complete(message);
                            return CompletableFuture.completedStage(null);
                        }
                    }).get(20, TimeUnit.SECONDS);
            socket.sendPing(ByteBuffer.wrap(new byte[]{7})).get(20, TimeUnit.SECONDS);

            assertThat(pong.get(20, TimeUnit.SECONDS)).isEqualTo(ByteBuffer.wrap(new byte[]{7}));
            socket.abort();
        }
    }

    @Test
    void largeMessagesPassInBothDirections() throws IOException {
        byte[] large = new byte[2_000_000];
        new Random(7).nextBytes(large);
        try (RawPeer peer = server.webSocket()) {
            for (int i = 0; i < 5; i++) {
                peer.write(2, large.length, large);

                assertThat(peer.readBinary()).isEqualTo(ByteBuffer.wrap(large));
            }
        }
    }

    @Test
    void aPeerThatReadsLateGetsAllOfItInOrder() throws IOException {
        String part = "x".repeat(50_000);
        try (RawPeer peer = server.webSocket()) {
            for (int i = 0; i < 200; i++) {
                peer.writeText(i + part);
            }
            for (int i = 0; i < 200; i++) {
                assertThat(peer.readText()).startsWith(i + "x").hasSize(part.length() + String.valueOf(i).length());
            }
        }
    }

    @Test
    void requestsThatComeInOneRecordAreAnsweredOneAfterTheOther() throws IOException {
        String padding = "X-Padding: " + "p".repeat(4_900) + "\r\n";
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            all.append(GET.formatted(i, padding)); // more than the server takes at once, so TLS holds the rest
        }
        try (SSLSocket page = server.connect(server.client(), "TLSv1.3")) {
            page.getOutputStream().write(all.toString().getBytes(US_ASCII));

            for (int i = 0; i < 12; i++) {
                assertThat(response(page.getInputStream())).endsWith("\r\n\r\n/" + i + "\n");
            }
        }
    }

    @Test
    void aRequestInRecordsOfOneByteEachIsUnderstood() throws IOException {
        try (SSLSocket page = server.connect(server.client(), "TLSv1.3")) {
            OutputStream out = page.getOutputStream();
            for (byte one : GET.formatted("slow", "").getBytes(US_ASCII)) {
                out.write(one);
                out.flush();
            }
            assertThat(response(page.getInputStream())).endsWith("/slow\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void aClientThatComesBackGoesOnWithItsSession(String version) throws IOException {
        SSLContext client = server.client();
        for (int i = 0; i < 3; i++) {
            try (SSLSocket page = server.connect(client, version)) {
                ask(page, GET.formatted("again", "")); // reads the ticket as well
            }
        }

        assertThat(server.count(GatewayCounter.TLS_HANDSHAKES)).isEqualTo(3);
        assertThat(server.count(GatewayCounter.TLS_RESUMED)).isEqualTo(2);
    }

    @Test
    void anotherCertificateIsUsedForNewConnectionsAndOpenOnesStay() throws IOException {
        try (RawPeer before = server.webSocket()) {
            Identity next = SampleIdentities.newServer();
            server.identity.change(next);

            try (SSLSocket after = server.connect(ClientTls.pinned(new PinnedTrust(next.pin())), "TLSv1.3")) {
                assertThat(TlsEchoServer.certificateOf(after)).isEqualTo(next.certificate());
            }
            before.writeText("still here");
            assertThat(before.readText()).isEqualTo("still here");
        }
    }

    @Test
    void theEndOfTheServerIsACloseFrameAndTheEndOfTls() throws IOException {
        try (SocketChannel channel = SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))) {
            TlsChannel tls = openWebSocket(channel);

            CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);

            assertThat(readAll(tls)).contains((byte) 0x88).contains(3, 0xE9);
            assertThat(tls.shutdownReceived()).isTrue();
            channel.shutdownOutput();
            closing.join();
        }
    }

    @Test
    void theCloseOfAWebSocketByItsPeerEndsTlsAsWell() throws IOException {
        try (SocketChannel channel = SocketChannel.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))) {
            TlsChannel tls = openWebSocket(channel);

            tls.write(ByteBuffer.wrap(new byte[]{(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 3, (byte) 0xE8}));

            assertThat(readAll(tls)).contains((byte) 0x88);
            assertThat(tls.shutdownReceived()).isTrue();
            await().until(() -> server.server.present() == 0);
        }
    }

    @Test
    void aRequestWhosePeerSendsNoMoreIsAnswered() throws IOException {
        try (SSLSocket page = server.connect(server.client(), "TLSv1.3")) {
            page.getOutputStream().write(GET.formatted("last", "").getBytes(US_ASCII));
            page.shutdownOutput();

            assertThat(response(page.getInputStream())).endsWith("/last\n");
            assertThat(page.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aPeerOfTheOlderVersionThatEndsTlsBeforeTheAnswerHoldsNobodyUp() throws IOException {
        try (SSLSocket page = server.connect(server.client(), "TLSv1.2"); RawPeer other = server.webSocket()) {
            page.getOutputStream().write(GET.formatted("last", "").getBytes(US_ASCII));
            page.shutdownOutput(); // in this version, the server can't write any more after that

            await().until(() -> server.server.present() == 1);
            other.writeText("hello");
            assertThat(other.readText()).isEqualTo("hello");
        }
    }

    @Test
    void manySilentPeersDelayNobodysHeartbeat() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try (RawPeer secure = server.webSocket(); RawPeer plain = new RawPeer(server.port(), "/")) {
            for (int i = 0; i < 300; i++) {
                Socket one = server.raw();
                one.getOutputStream().write(0x16);
                silent.add(one);
            }
            await().until(() -> server.server.pending() == 300);

            for (int i = 0; i < 20; i++) {
                secure.writeText("heart");
                plain.writeText("heart");
                assertThat(secure.readText()).isEqualTo("heart");
                assertThat(plain.readText()).isEqualTo("heart");
            }
            assertThat(server.server.pending()).as("the silent ones").isEqualTo(300);
        } finally {
            for (Socket one : silent) {
                one.close();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> server.server.present() == 0);
    }

    private static byte[] readAll(TlsChannel tls) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        int read = 0;
        while (read >= 0) {
            read = tls.read(bytes);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static String ask(SSLSocket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return response(socket.getInputStream());
    }

    private static String response(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("after '%s'", head).isNotNegative();
            head.append((char) next);
        }
        int length = head.toString().lines().filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16))).findFirst().orElse(0);
        return head + new String(in.readNBytes(length), US_ASCII);
    }

    /** A WebSocket over TLS that the server has opened. */
    private TlsChannel openWebSocket(SocketChannel channel) throws IOException {
        TlsChannel tls = ClientTlsChannel.newBuilder(channel, server.client()).build();
        tls.write(ByteBuffer.wrap(GET.formatted("", "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n")
                .getBytes(US_ASCII)));
        await().until(() -> server.server.open() == 1);
        return tls;
    }
}
