package dev.golink.phones.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WireTest {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private final RecordingListener heard = new RecordingListener();
    private RawServer server;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        wire = Wire.start("test-wire", new WireLimits(64 * 1024, 8, Duration.ofSeconds(30)));
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void anOpenConnectionCarriesMessagesInBothDirections() throws IOException {
        wire.dial(server.uri(), heard);
        try (RawServer.Peer peer = server.accept()) {
            String request = peer.request();
            assertThat(request.lines()).startsWith("GET /a%20path?and=query HTTP/1.1",
                    "Host: " + server.uri().getRawAuthority()).contains("Sec-WebSocket-Version: 13");
            peer.agree(request);
            say("Grüße");
            assertThat(peer.hear()).isEqualTo(new RawServer.Said(TEXT, "Grüße"));
            long before = wire.now();
            peer.text("good day");
            peer.frame(0x82, new byte[]{65, 66});
            assertThat(heard.heard(2)).isEqualTo("binary AB");
            assertThat(heard.heard).containsExactly("good day", "binary AB");
            assertThat(heard.times.getFirst()).isBetween(before, wire.now());
        }
    }

    @Test
    void aServerThatEndsTheTlsHandshakeIsSaidInWords() throws IOException {
        try (Wire encrypting = Wire.startEncrypting("test-tls", WireLimits.OF_PHONES, _ -> engine())) {
            encrypting.dial(URI.create("wss://" + server.uri().getRawAuthority()), heard);
            try (RawServer.Peer peer = server.accept()) {
                peer.hello();
            }
            assertThat(heard.heard(1)).isEqualTo("closed " + Wire.BROKEN + " the server ended the connection");
        }
    }

    private static SSLEngine engine() {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine();
            engine.setUseClientMode(true);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMessageThatArrivesWithTheHandshakeIsDeliveredAfterIt() throws IOException {
        wire.dial(server.uri(), heard);
        try (RawServer.Peer peer = server.accept()) {
            byte[] answer = RawServer.Peer.answer(peer.request()).getBytes();
            peer.send(ByteBuffer.allocate(answer.length + 4).put(answer).put(new byte[]{(byte) TEXT, 2, 'o', 'k'})
                    .array());
            assertThat(heard.heard(1)).isEqualTo("ok");
        }
    }

    @Test
    void aPongCarriesThePayloadOfThePing() throws IOException {
        try (RawServer.Peer peer = open()) {
            peer.frame(0x89, "still there?".getBytes());
            assertThat(peer.hear()).isEqualTo(new RawServer.Said(0x8A, "still there?"));
        }
    }

    @Test
    void aCloseFrameOfTheServerIsAnsweredAndReported() throws IOException {
        try (RawServer.Peer peer = open()) {
            peer.frame(CLOSE, ByteBuffer.allocate(7).putShort((short) 4408).put("quiet".getBytes()).array());
            assertThat(peer.hear().first()).isEqualTo(CLOSE);
            assertThat(heard.heard(1)).isEqualTo("closed 4408 quiet");
        }
    }

    @Test
    void aCloseFrameIsSentAndTheServerEndsTheConnection() throws IOException {
        try (RawServer.Peer peer = open()) {
            onWire(socket -> socket.goodbye());
            assertThat(peer.hear().first()).isEqualTo(CLOSE);
            assertThat(heard.heard).isEmpty();
            peer.frame(CLOSE, new byte[]{3, (byte) 232});
            assertThat(heard.heard(1)).isEqualTo("closed 1000 ");
        }
        assertThat(heard.heard).hasSize(1);
    }

    @Test
    void anAbortedConnectionIsResetAndReportsNothing() throws IOException {
        try (RawServer.Peer peer = open()) {
            onWire(OpenConnection::abort);
            assertThatThrownBy(peer::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
            CompletableFuture<Boolean> later = new CompletableFuture<>();
            wire.after(Duration.ofMillis(1), () -> later.complete(true));
            later.join();
            assertThat(heard.heard).isEmpty();
        }
    }

    @Test
    void aBrokenConnectionIsReported() throws IOException {
        open().close();
        assertThat(heard.heard(1)).startsWith("closed 1006 ");
    }

    @Test
    void anUnreachableServerIsReported() throws IOException {
        URI gone = server.uri();
        server.close();
        wire.dial(gone, heard);
        assertThat(heard.heard(1)).contains("closed 1006", "refused");
        RecordingListener unknown = new RecordingListener();
        wire.dial(URI.create("ws://no-such-host.invalid:80"), unknown);
        assertThat(unknown.heard(1)).contains("closed 1006", "no-such-host.invalid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"HTTP/1.1 101|HTTP/1.1 404|404", "WebSocket|h2c|does not speak WebSocket",
        "Sec-WebSocket-Accept: |Sec-WebSocket-Accept: x|accept key",
        "Connection: Upgrade|Sec-WebSocket-Extensions: permessage-deflate|extensions"})
    void aServerThatDoesNotAgreeIsLeft(String right, String wrong, String why) throws IOException {
        wire.dial(server.uri(), heard);
        try (RawServer.Peer peer = server.accept()) {
            peer.send(RawServer.Peer.answer(peer.request()).replace(right, wrong).getBytes());
            assertThat(heard.heard(1)).contains("closed 1006", why);
            assertThat(peer.read()).isEqualTo(-1);
        }
    }

    @Test
    void aTooLongHandshakeResponseEndsTheConnection() throws IOException {
        wire.dial(server.uri(), heard);
        try (RawServer.Peer peer = server.accept()) {
            peer.request();
            peer.send("x".repeat(8 * 1024 + 1).getBytes());
            assertThat(heard.heard(1)).contains("closed 1006", "too long");
        }
    }

    @Test
    void aSilentServerTimesOut() throws IOException {
        try (Wire hasty = Wire.start("hasty-wire", new WireLimits(1_024, 8, Duration.ofMillis(50)))) {
            hasty.dial(server.uri(), heard);
            assertThat(heard.heard(1)).contains("closed 1006", "in time");
        }
    }

    @Test
    void aMessageOverTheLimitEndsTheConnectionWithACloseFrame() throws IOException {
        try (RawServer.Peer peer = open()) {
            peer.send(ByteBuffer.allocate(10).put((byte) TEXT).put((byte) 127).putLong(64 * 1024 + 1).array());
            assertThat(heard.heard(1)).contains("closed 1006", "more than 65536");
            assertThat(peer.hear()).extracting(RawServer.Said::first).isEqualTo(CLOSE);
        }
    }

    @Test
    void aServerThatDoesNotReadLosesFramesAndFinallyTheConnection() throws IOException {
        Message big = Message.binary(ByteBuffer.allocate(1_000_000));
        try (RawServer.Peer peer = open()) {
            assertThat(peer).isNotNull();
            AtomicInteger shown = new AtomicInteger();
            onWire(socket -> {
                while (socket.show(big)) {
                    shown.incrementAndGet();
                }
            });
            assertThat(shown).hasPositiveValue();
            onWire(socket -> {
                for (int i = 0; i < 8; i++) {
                    socket.send("one more");
                }
            });
            assertThat(heard.heard(1)).contains("closed 1006", "slowly");
        }
    }

    @Test
    void queuedMessagesAreSentInOrderWhenTheServerReads() throws IOException {
        Message frame = Message.binary(ByteBuffer.allocate(60_000));
        try (RawServer.Peer peer = open()) {
            AtomicInteger shown = new AtomicInteger();
            onWire(socket -> {
                while (socket.show(frame)) {
                    shown.incrementAndGet();
                }
                socket.send("first");
                socket.send("second");
            });
            for (int i = 0; i < shown.get(); i++) {
                assertThat(peer.hear().payload()).hasSize(60_000);
            }
            assertThat(List.of(peer.hear().payload(), peer.hear().payload())).containsExactly("first", "second");
        }
    }

    @Test
    void aConnectionThatStoppedReadingReceivesEverythingLater() throws IOException {
        try (RawServer.Peer peer = open()) {
            onWire(socket -> socket.listen(false));
            peer.text("unheard");
            say("I still speak");
            assertThat(peer.hear().payload()).isEqualTo("I still speak");
            assertThat(heard.heard).isEmpty();
            onWire(socket -> socket.listen(true));
            assertThat(heard.heard(1)).isEqualTo("unheard");
        }
    }

    @Test
    void aThrowingListenerEndsOnlyItsOwnConnection() throws IOException {
        List<String> ends = new CopyOnWriteArrayList<>();
        wire.dial(server.uri(), new ConnectionListener() {
            @Override
            public void opened(OpenConnection socket) {
                throw new IllegalStateException("of the test");
            }

            @Override
            public void received(String text, long at) {}

            @Override
            public void closed(int code, String why) {
                ends.add(why);
            }
        });
        try (RawServer.Peer failing = server.shakeHands(); RawServer.Peer well = open()) {
            assertThatThrownBy(failing::read).isInstanceOf(SocketException.class);
            await().until(() -> ends.equals(List.of("a listener failed")));
            well.text("hello");
            assertThat(heard.heard(1)).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wss://host:1", "http://host", "ws:host", "/path"})
    void whatIsNoAddressIsSaid(String address) {
        assertThatThrownBy(() -> wire.dial(URI.create(address), heard)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address).hasMessageContaining("an encrypted one needs TLS");
    }

    @Test
    void tasksRunInOrderAndTimersNeverRunEarly() {
        List<String> done = new CopyOnWriteArrayList<>();
        CompletableFuture<Long> late = new CompletableFuture<>();
        long before = wire.now();
        wire.after(Duration.ofMillis(20), () -> late.complete(wire.now()));
        wire.execute(() -> {
            done.add("one");
            wire.execute(() -> done.add("three"));
            done.add("two");
        });
        await().until(() -> done.size() == 3);
        assertThat(done).containsExactly("one", "two", "three");
        assertThat(late.join() - before).isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
    }

    @Test
    void aClosedWireAbortsItsConnectionsAndEndsItsThread() throws IOException {
        try (RawServer.Peer peer = open()) {
            wire.close();
            assertThatThrownBy(peer::read).isInstanceOf(SocketException.class);
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("test-wire")));
        }
    }

    private RawServer.Peer open() throws IOException {
        wire.dial(server.uri(), heard);
        return server.shakeHands();
    }

    private void say(String text) {
        onWire(socket -> socket.send(text));
    }

    /** Runs a task with the connection on the wire's thread, and waits until the task has ended. */
    private void onWire(java.util.function.Consumer<OpenConnection> task) {
        OpenConnection socket = heard.socket();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        wire.execute(() -> {
            task.accept(socket);
            done.complete(true);
        });
        done.join();
    }
}
