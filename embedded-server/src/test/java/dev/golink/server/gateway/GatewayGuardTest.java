package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.gateway.socket.PortBinding;
import dev.golink.server.gateway.tls.TlsSource;
import dev.golink.server.http.HttpResponse;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.limits.Limits;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.screen.ScreenRelay;
import dev.golink.server.time.Clocks;

/** Attacks on the running server over a hand-written socket. After each of them a new phone must be able to connect. */
@Timeout(60)
class GatewayGuardTest {
    private static final int TEXT = 1;
    private static final int BINARY = 2;

    @Test
    void aTooLongDeclaredLengthIsClosedWith1009BeforeThePayload() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            peer.write(BINARY, FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD + 1, new byte[0]);

            assertThat(peer.readCloseCode()).isEqualTo(1009);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aTextOverSixtyFourKibibytesIsClosedWith1009() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            byte[] text = " ".repeat(64 * 1024 + 1).getBytes();
            peer.write(TEXT, text.length, text);

            assertThat(peer.readCloseCode()).isEqualTo(1009);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aTextNestedSixtyThousandDeepGetsOnlyAnError() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("deep")) {
            phone.say("[".repeat(60_000));

            assertThat(phone.heard(1)).contains("\"event\":\"error\"");
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aPeerThatKeepsSendingStillReceivesTheCloseFrame() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            for (int i = 0; i < 200; i++) {
                peer.write(BINARY, 100_000, new byte[100_000]);
            }

            assertThat(peer.readCloseCode()).isEqualTo(1008);
        }
    }

    @Test
    void aPeerThatDoesNotAnswerTheCloseFrameIsDisconnected() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            peer.write(BINARY, 1, new byte[1]);

            assertThat(peer.readCloseCode()).isEqualTo(1008);
            server.awaitPhone("raw", phone -> phone.presence() == Presence.OFFLINE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "{\"event\":\"heart\"}", "{\"event\":\"dance\"}"})
    void aBurstIsAnsweredInFull(String message) throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient phone = server.phone("quick")) {
            for (int i = 0; i < 3_000; i++) {
                phone.say(message);
            }

            phone.heard(3_000);
        }
    }

    @Test
    void everyPingOfABurstIsAnswered() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            for (int i = 0; i < 1_000; i++) {
                peer.ping();
            }
            peer.writeText("ping");

            assertThat(peer.readText()).contains("open");
            assertThat(peer.readText()).isEqualTo("pong");
        }
    }

    @Test
    void anUnrequestedPongMeasuresNoRoundTrip() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            peer.pong();
            peer.writeText("ping");
            assertThat(peer.readText()).contains("open");
            assertThat(peer.readText()).isEqualTo("pong");

            assertThat(server.awaitPhone("raw", phone -> true).link().roundTrip()).isNull();
        }
    }

    @Test
    void aPongMeasuresTheRoundTripOfTheEarliestPingWithoutAnAnswer() throws IOException {
        try (RunningServer server = RunningServer.pingingOperators(Duration.ofMillis(1), Duration.ofSeconds(60));
                RawPeer peer = peer(server)) {
            peer.writeText("{\"event\":\"heart\"}");
            peer.readPing();
            long first = System.nanoTime();
            await().until(() -> System.nanoTime() - first > 200_000_000);
            peer.writeText("{\"event\":\"heart\"}");
            peer.readPing();

            peer.pong();

            assertThat(server.awaitPhone("raw", phone -> phone.link().roundTrip() != null).link().roundTrip())
                    .isGreaterThan(Duration.ofMillis(190));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goLink/phone/", "/goLink/manager/"})
    void whoGoesWhileItComesIsNotKept(String path) throws IOException {
        try (RunningServer server = new RunningServer()) {
            for (int i = 0; i < 500; i++) {
                RawPeer.knockAndRun(server.endpoints().port(), path + "p" + i);
            }
            aNewPhoneGetsIn(server);

            server.awaitCounts(counts -> counts.online() == 0 && counts.operators() == 0);
        }
    }

    @Test
    void aPeerThatReadsNothingIsClosedWhenItsQueueIsFull() throws IOException {
        Limits talkative = Limits.DEFAULT
                .withPhones(new Limits.Intake(1_000_000, 200, 240, Integer.MAX_VALUE, Integer.MAX_VALUE));
        try (RunningServer server = new RunningServer(talkative);
                RawPeer peer = RawPeer.ofFewReceived(server.endpoints().port(), "/goLink/phone/raw")) {
            writeUntilCutOff(peer);

            var gone = server.awaitPhone("raw", phone -> phone.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason).isEqualTo(Departure.Reason.RULE_BROKEN);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void anErrorInAHandlerClosesOnlyThatConnectionAndEndsNoThread() throws IOException {
        Clocks clocks = Clocks.system();
        HubThread hub = new HubThread(
                new Hub(HubSettings.of(new OperatorId("desk"), Duration.ofSeconds(5)), clocks,
                        PersistentState.inMemory()),
                clocks);
        ScreenRelay relay = new ScreenRelay(Runnable::run, clocks.monotonic(), true, new ScreenRelay.Events() {
            @Override
            public void audienceChanged(PhoneId phone) {}

            @Override
            public void keyFrameNeeded(PhoneId phone) {}
        });
        ServerSocketChannel channel = PortBinding.bind(InetAddress.getLoopbackAddress(), 0);
        int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        AccessAdmission admission = new AdmissionFixture(true).admission(Runnable::run);
        try (Gateway _ = Gateway.start(List.of(channel),
                new GatewayContext(hub, relay, clocks, Limits.DEFAULT, admission,
                        _ -> CompletableFuture.completedStage(HttpResponse.text(404, "Nothing.")), new NoPrograms(),
                        TlsSource.NONE))) {
            for (int i = 0; i < 8; i++) {
                PhoneId phone = new PhoneId("raw-" + i); // a new id each time, because the relay retains this one's frame
                try (RawPeer peer = new RawPeer(port, "/goLink/phone/" + phone)) {
                    relay.watch(new OperatorId("anna"), phone, _ -> {
                        throw new StackOverflowError("on purpose");
                    });
                    assertThat(peer.readText()).contains("open");
                    hub.hand(hub2 -> hub2.send(new OperatorId("desk"), phone,
                            new Command.StartSharing(ScreenWish.DEFAULT)));
                    assertThat(peer.readText()).contains("open_screen");
                    byte[] frame = new byte[24];
                    System.arraycopy(new byte[]{1, 1, 1, 0}, 0, frame, 0, 4);
                    frame[17] = 9;
                    frame[19] = 16;
                    peer.write(BINARY, frame.length, frame);

                    assertThat(peer.readCloseCode()).isEqualTo(1011);
                }
            }
        } finally {
            hub.close();
        }
    }

    @Test
    void declaredLengthsWithoutPayloadTakeNoMemory() throws IOException {
        try (RunningServer server = new RunningServer()) {
            Heap heap = new Heap();
            List<RawPeer> peers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                RawPeer peer = new RawPeer(server.endpoints().port(), "/goLink/phone/p" + i);
                peer.write(TEXT, 190_000, new byte[1]);
                peers.add(peer);
            }
            server.awaitCounts(counts -> counts.online() == 400);

            assertThat(heap.didNotGrow()).isTrue();
            aNewPhoneGetsIn(server);
            for (RawPeer peer : peers) {
                peer.close();
            }
        }
    }

    @Test
    void aPeerThatReadsNothingIsClosedWhenTooManyBytesAreQueued() throws IOException {
        Limits tight = Limits.DEFAULT
                .withPhones(new Limits.Intake(1_000_000, 200, 240, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .withOutQueues(new Limits.OutQueue(Integer.MAX_VALUE, 10_000), Limits.OutQueue.OPERATORS);
        try (RunningServer server = new RunningServer(tight);
                RawPeer peer = RawPeer.ofFewReceived(server.endpoints().port(), "/goLink/phone/raw")) {
            writeUntilCutOff(peer);

            var gone = server.awaitPhone("raw", phone -> phone.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason).isEqualTo(Departure.Reason.RULE_BROKEN);
        }
    }

    @Test
    void aFrameWithoutMaskIsClosedWith1002() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server)) {
            peer.writeBytes((byte) 0x81, (byte) 4, (byte) 'p', (byte) 'i', (byte) 'n', (byte) 'g');

            assertThat(peer.readCloseCode()).isEqualTo(1002);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void tooManyFramesASecondAreClosedWith1008() throws IOException {
        Limits.Intake two = new Limits.Intake(5_000, 200, 2, 8_192, 1_000_000);
        try (RunningServer server = new RunningServer(Limits.DEFAULT.withPhones(two)); RawPeer peer = peer(server)) {
            assertThat(peer.readText()).contains("open");
            server.fleet().send(new PhoneId("raw"), new Command.StartSharing(ScreenWish.DEFAULT));
            assertThat(peer.readText()).contains("open_screen");

            for (int i = 0; i < 5; i++) {
                peer.write(BINARY, 1, new byte[1]);
            }

            assertThat(peer.readCloseCode()).isEqualTo(1008);
        }
    }

    private static RawPeer peer(RunningServer server) throws IOException {
        RawPeer peer = new RawPeer(server.endpoints().port(), "/goLink/phone/raw");
        server.awaitPhone("raw", phone -> phone.presence() == Presence.ONLINE);
        return peer;
    }

    /**
     * Writes messages until the server cuts the peer off, one million at most. Each message is answered with 70 bytes
     * that are never read.
     */
    private static void writeUntilCutOff(RawPeer peer) throws IOException {
        try {
            for (int i = 0; i < 1_000_000; i++) {
                peer.writeText("{\"event\":\"dance\"}");
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
        }
    }

    private static void aNewPhoneGetsIn(RunningServer server) {
        try (FixedClient phone = server.phone("next")) {
            assertThat(phone.heard(0)).contains("open");
        }
    }
}
