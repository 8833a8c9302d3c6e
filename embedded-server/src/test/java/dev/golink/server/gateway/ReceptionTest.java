package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.fleet.OperatorId;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubSettings;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.Time;
import dev.golink.server.screen.ScreenRelay;

/** A listening channel that ends, as the library ends it when it can't accept. */
@Timeout(60)
class ReceptionTest {
    private static final Limits WATCHFUL = new Limits(Limits.Message.DEFAULT, Limits.Handshake.DEFAULT,
            Limits.Intake.PHONES, Limits.Intake.OPERATORS, Duration.ofMillis(200));

    private final Time time = Time.system();
    private final HubThread hub = new HubThread(
            new Hub(HubSettings.of(new OperatorId("desk"), Duration.ofSeconds(5)), time), time);
    private ServerSocketChannel channel;
    private Gateway gateway;
    private int port;
    private List<Thread> others;

    @BeforeEach
    void start() throws IOException {
        others = selectors().toList();
        channel = Listener.bind(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        ScreenRelay relay = new ScreenRelay(_ -> {}, (_, _) -> {});
        gateway = Gateway.start(channel, new GatewayContext(hub, relay, time.monotonic(), WATCHFUL));
    }

    @AfterEach
    void end() {
        gateway.close();
        hub.close();
    }

    @Test
    void anotherTakesItsPlaceAndThoseWhoAreThereStay() throws IOException {
        try (RawPeer old = peer("old")) {
            channel.close();
            stillAnswers(old);

            await().ignoreExceptionsInstanceOf(ConnectException.class).until(() -> {
                try (RawPeer young = peer("young")) {
                    stillAnswers(young);
                    return true;
                }
            });
            stillAnswers(old);
        }
    }

    @Test
    void theEndOfTheGatewayIsSaidToThoseOfBoth() throws IOException {
        try (RawPeer old = peer("old")) {
            channel.close();
            stillAnswers(old);
            await().ignoreExceptionsInstanceOf(ConnectException.class).until(() -> {
                peer("young").close();
                return true;
            });
            try (RawPeer young = peer("other")) {
                gateway.close();

                assertThat(old.readCloseCode()).isEqualTo(1001);
                assertThat(young.readCloseCode()).isEqualTo(1001);
            }
        }
    }

    @Test
    void aServerWhoseSelectorEndedIsReplacedAndItsConnectionsEnd() throws IOException {
        try (RawPeer old = peer("old")) {
            selectors().filter(thread -> !others.contains(thread)).forEach(Thread::interrupt);

            assertThatThrownBy(old::readCloseCode).isInstanceOfAny(EOFException.class, SocketException.class);
            await().ignoreExceptionsInstanceOf(ConnectException.class).until(() -> {
                try (RawPeer young = peer("young")) {
                    stillAnswers(young);
                    return true;
                }
            });
        }
    }

    @Test
    void anEndedGatewayDoesNotListenAgain() throws IOException {
        gateway.close();

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> {
            try (Knocker _ = new Knocker(port)) {
                return false;
            } catch (ConnectException _) {
                return true;
            }
        });
    }

    private RawPeer peer(String id) throws IOException {
        RawPeer peer = new RawPeer(port, "/goLink/phone/" + id);
        assertThat(peer.readText()).contains("open");
        return peer;
    }

    private static Stream<Thread> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("WebSocketSelector"));
    }

    private static void stillAnswers(RawPeer peer) throws IOException {
        peer.writeText("ping");
        assertThat(peer.readText()).isEqualTo("pong");
    }
}
