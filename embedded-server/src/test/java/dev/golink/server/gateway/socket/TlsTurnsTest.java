package dev.golink.server.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.PinnedTrust;
import dev.golink.server.certificate.tls.ServerIdentity;
import dev.golink.server.certificate.tls.ServerTls;
import dev.golink.server.gateway.bounds.GatewayCounter;
import dev.golink.server.gateway.bounds.GatewayCounters;
import dev.golink.server.gateway.tls.TlsComputations;
import dev.golink.server.gateway.wire.Wire;

/** What the selector watches a TLS connection for, turn by turn. The test does what the sockets' thread does. */
@Timeout(60)
class TlsTurnsTest {
    private static final int BUDGET = 16 * 1024;
    private static final int LARGE = 512 * 1024;
    private static final int SMALL = 4 * 1024;

    private final Identity identity = SampleIdentities.newServer();
    private final ServerTls tls = new ServerTls(new ServerIdentity(identity));
    private final GatewayCounters counters = new GatewayCounters();
    private final TlsComputations computations = new TlsComputations(() -> Optional.of(tls), InstantSource.system(),
            counters);
    private final Semaphore computed = new Semaphore(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(128 * 1024);
    private Selector selector;
    private SocketChannel served;
    private SelectionKey key;
    private PeerChannel channel;
    private RecordClient client;

    @AfterEach
    void end() throws IOException {
        client.close();
        served.close();
        selector.close();
        computations.close();
    }

    @Test
    void whileAComputationRunsNothingIsWatchedAndWhatArrivesIsReadAfterIt() throws Exception {
        connect("TLSv1.2", LARGE); // in this version the client sends several records while the server computes
        client.send(client.record());
        begin();
        awaitComputation();
        client.receive();

        client.send(client.record()); // its key
        awaitBytes();
        turn();
        assertThat(channel.wire().next()).isEqualTo(Wire.Next.COMPUTATION);
        while (client.mustSend()) {
            client.send(client.record());
        }
        assertThat(selector.selectNow()).as("events while the computation runs").isZero();
        channel.want(false);
        channel.want(true);
        assertThat(key.interestOps()).isZero();

        awaitComputation();
        goOnWithHandshake();
        client.send(client.record("hello"));
        assertThat(nextText()).isEqualTo("hello");
    }

    @Test
    void aPeerThatReadsNothingIsNotReadBeforeThereIsRoomForTheAnswers() throws Exception {
        connect("TLSv1.3", SMALL);
        shakeHands();
        while (channel.wire().next() != Wire.Next.ROOM) {
            client.send(client.keyUpdates(100));
            awaitBytes();
            turn();
        }

        client.send(client.keyUpdates(100));
        assertThat(key.interestOps()).isEqualTo(SelectionKey.OP_WRITE);
        assertThat(selector.selectNow()).as("events of a peer that does not read").isZero();

        client.send(client.record("hello"));
        while (bytes.position() == 0) {
            client.drop();
            if (found() > 0) {
                handle();
            }
        }
        assertThat(text()).isEqualTo("hello");
    }

    @Test
    void updatesOfTheKeysTakeManyTurnsOfALimitedLength() throws Exception {
        connect("TLSv1.3", LARGE);
        shakeHands();
        byte[] updates = client.keyUpdates(6_000);
        client.send(updates);
        client.send(client.record("hello"));

        int turns = 0;
        while (bytes.position() == 0) {
            awaitBytes();
            handle();
            client.drop();
            turns++;
        }

        assertThat(text()).isEqualTo("hello");
        assertThat(turns).as("turns for %s bytes", updates.length).isGreaterThanOrEqualTo(updates.length / BUDGET);
    }

    @Test
    void aPeerThatKeepsUpdatingTheKeysIsDisconnected() throws Exception {
        connect("TLSv1.3", LARGE);
        shakeHands();

        assertThatThrownBy(() -> {
            for (int i = 0; i < 30; i++) {
                client.send(client.keyUpdates(1_000));
                awaitBytes();
                handle();
                client.drop();
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("records without data");
    }

    @Test
    void afterThePeersGoodbyeTheServerCanStillAnswer() throws Exception {
        connect("TLSv1.3", LARGE);
        shakeHands();
        client.send(client.goodbye());
        awaitBytes();
        assertThat(channel.read(bytes)).isEqualTo(-1);

        assertThat(channel.wire().write(ByteBuffer.wrap("late".getBytes(StandardCharsets.US_ASCII)))).isTrue();

        assertThat(heard()).isEqualTo("late");
    }

    @Test
    void afterThePeersGoodbyeInTheOlderVersionWritingFailsAtOnce() throws Exception {
        connect("TLSv1.2", LARGE);
        shakeHands();
        client.send(client.goodbye());
        awaitBytes();
        assertThat(channel.read(bytes)).isEqualTo(-1);

        assertThatThrownBy(() -> channel.wire().write(ByteBuffer.wrap(new byte[9]))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void afterTheServersOwnGoodbyeWritingFailsAndTheEndIsInOrder(String version) throws Exception {
        connect(version, LARGE);
        shakeHands();
        channel.wire().sayGoodbye();

        assertThatThrownBy(() -> channel.wire().write(ByteBuffer.wrap(new byte[9]))).isInstanceOf(IOException.class);

        channel.wire().endOutput();
        while (!client.isInboundDone() && found() >= 0) {
            assertThat(client.receive()).isIn("", "|");
        }
        client.send(client.goodbye());
        awaitBytes();
        assertThat(channel.read(bytes)).as("what still comes is dropped").isPositive();
    }

    private void connect(String version, int room) throws IOException {
        selector = Selector.open();
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.setOption(StandardSocketOptions.SO_RCVBUF, LARGE);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            client = new RecordClient((InetSocketAddress) listening.getLocalAddress(),
                    ClientTls.pinned(new PinnedTrust(identity.pin())), version, room);
            served = listening.accept();
        }
        served.setOption(StandardSocketOptions.SO_SNDBUF, room);
        served.configureBlocking(false);
        key = served.register(selector, SelectionKey.OP_READ);
        channel = new PeerChannel(served, key);
    }

    /** Reads the client's first record. */
    private void begin() throws IOException {
        awaitBytes();
        channel.read(bytes);
        assertThat(PeerChannel.isTls(bytes.flip())).isTrue();
        assertThat(channel.secure(computations, bytes, computed::release)).isPresent();
        bytes.clear();
        turn();
    }

    private void shakeHands() throws Exception {
        client.send(client.record());
        begin();
        goOnWithHandshake();
        client.receive(); // a ticket, if there is one
    }

    private void goOnWithHandshake() throws Exception {
        while (!client.isSecure() || counters.of(GatewayCounter.TLS_HANDSHAKES) == 0) {
            if (channel.wire().next() == Wire.Next.COMPUTATION) {
                awaitComputation();
            } else if (found() > 0) {
                handle();
            }
            client.receive();
            while (client.mustSend()) {
                client.send(client.record());
            }
        }
    }

    private void awaitComputation() throws Exception {
        assertThat(channel.wire().next()).isEqualTo(Wire.Next.COMPUTATION);
        assertThat(key.interestOps()).isZero();
        computed.acquire();
        channel.release();
        turn();
    }

    private void awaitBytes() throws IOException {
        assertThat(selector.select(20_000)).isOne();
        selector.selectedKeys().clear();
    }

    /** The number of events that the selector finds soon. */
    private int found() throws IOException {
        assertThat(Thread.currentThread().isInterrupted()).as("whether the test takes too long").isFalse();
        return selector.select(1);
    }

    /** Handles what the selector has found. */
    private void handle() throws IOException {
        selector.selectedKeys().clear();
        if (key.isReadable()) {
            turn();
        }
        if (key.isWritable() && channel.hasRoom()) {
            channel.release();
            turn();
        }
    }

    private void turn() throws IOException {
        do {
            channel.read(bytes);
        } while (channel.readsOn());
    }

    private String nextText() throws IOException {
        while (bytes.position() == 0) {
            awaitBytes();
            handle();
        }
        return text();
    }

    private String text() {
        bytes.flip();
        String text = StandardCharsets.US_ASCII.decode(bytes).toString();
        bytes.clear();
        return text;
    }

    /** What the client hears next; a vertical bar at the end of the stream. */
    private String heard() throws IOException {
        String text = "";
        while (text.isEmpty() && found() >= 0) {
            text = client.receive();
        }
        return text;
    }
}
