package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.limits.Limits;

/** Peers that send more than the limits allow, or more than the hub can handle. */
@Timeout(60)
class FloodTest {
    private static final int LONG = 60_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void anOperatorMaySendTenThousandCommandsAtOnce() throws IOException {
        try (RunningServer server = new RunningServer(); FixedClient operator = server.operator("anna")) {
            for (int i = 0; i < 10_000; i++) {
                operator.say("{\"event\":\"stop_screen\",\"to_user\":\"lab-" + i + "\"}");
            }
            operator.say("ping");

            assertThat(operator.heard(1)).isEqualTo("pong");
        }
    }

    @Test
    void aFloodOfTextsIsClosedWith1008() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server, "/goLink/phone/raw")) {
            Heap heap = new Heap();
            CompletableFuture<Integer> closed = readWhileItWrites(peer);

            flood(() -> peer.writeText("{\"event\":\"dance\"}"), 20_000);

            assertThat(closed).succeedsWithin(PATIENCE).isEqualTo(1008);
            await().until(heap::didNotGrow);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void aFloodOfPingsIsABrokenRuleAndIsClosedWith1008() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server, "/goLink/phone/raw")) {
            flood(peer::ping, 20_000);

            assertThat(peer.readCloseCode()).isEqualTo(1008);
            var gone = server.awaitPhone("raw", phone -> phone.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason).isEqualTo(Departure.Reason.RULE_BROKEN);
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void tooManyMessagesWaitingForTheHubAreClosedWith1013() throws IOException {
        Limits.Intake hundred = new Limits.Intake(5_000, 200, 240, 100, Integer.MAX_VALUE);
        try (RunningServer server = new RunningServer(limits(hundred));
                RawPeer peer = peer(server, "/goLink/phone/raw")) {
            whileTheHubIsStuck(server, () -> {
                flood(() -> peer.writeText("ping"), 101);

                assertThat(peer.readCloseCode()).isEqualTo(1013);
            });
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void tooMuchTextWaitingForTheHubIsClosedWith1013AndReleased() throws IOException {
        try (RunningServer server = new RunningServer(); RawPeer peer = peer(server, "/goLink/phone/raw")) {
            String text = "{\"event\":\"" + "x".repeat(LONG) + "\"}";
            Heap heap = new Heap();
            whileTheHubIsStuck(server, () -> {
                flood(() -> peer.writeText(text), 2_000);

                assertThat(peer.readCloseCode()).isEqualTo(1013);
                await().until(heap::didNotGrow);
            });
            aNewPhoneGetsIn(server);
        }
    }

    @Test
    void processedMessagesNoLongerCountAgainstTheLimit() throws IOException {
        Limits.Intake two = new Limits.Intake(5_000, 200, 240, 2, 10);
        try (RunningServer server = new RunningServer(limits(two)); FixedClient phone = server.phone("lab-7")) {
            for (int i = 1; i < 100; i++) {
                phone.say("ping");
                assertThat(phone.heard(i)).isEqualTo("pong");
            }
        }
    }

    private static Limits limits(Limits.Intake intake) {
        return Limits.DEFAULT.withPhones(intake);
    }

    private static RawPeer peer(RunningServer server, String path) throws IOException {
        RawPeer peer = new RawPeer(server.endpoints().port(), path);
        assertThat(peer.readText()).contains("open");
        return peer;
    }

    /** Repeats an attack. The server drops what comes after its close frame, and then cuts the connection off. */
    private static void flood(Attack attack, int times) throws IOException {
        try {
            for (int i = 0; i < times; i++) {
                attack.run();
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
        }
    }

    /**
     * Reads the answers while the peer writes. Every text is answered, and the answers to thousands of texts fill all
     * buffers between server and peer. On a slow computer a flood may take longer than the server waits for a peer that
     * reads nothing. Such a peer would not get the close code.
     */
    private static CompletableFuture<Integer> readWhileItWrites(RawPeer peer) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                closed.complete(peer.readCloseCode());
            } catch (IOException e) {
                closed.completeExceptionally(e);
            }
        });
        return closed;
    }

    private static void whileTheHubIsStuck(RunningServer server, Attack attack) throws IOException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        try (var _ = server.fleet().watch(_ -> {
            stuck.countDown();
            await().atMost(Duration.ofSeconds(30)).until(() -> gate.getCount() == 0);
        })) {
            await().until(() -> stuck.getCount() == 0);
            attack.run();
        } finally {
            gate.countDown();
        }
    }

    private static void aNewPhoneGetsIn(RunningServer server) {
        try (FixedClient phone = server.phone("next")) {
            assertThat(phone.heard(0)).contains("open");
        }
    }

    private interface Attack {
        void run() throws IOException;
    }
}
