package dev.golink.server.remote.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.FakeServer;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.RemoteFleetSetUp;

/** Tests the connection to a server: how it is lost, what is reported about it, and how it is re-established. */
class RemoteLinkTest extends RemoteFleetSetUp {
    @Test
    void aSilentServerIsDisconnectedAndDialledAgain() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet _ = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            Instant dialled = wall;

            pass(Duration.ofSeconds(21));

            awaitLoss(LinkLoss.Kind.SILENT);
            server.awaitConsoles(2);
            assertThat(losses().getFirst().since().at()).isEqualTo(dialled);
        }
    }

    @Test
    void aLossCarriesTheTimeOfTheServersLastMessage() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet _ = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            pass(Duration.ofSeconds(8));
            server.say(news(1, true, "a"));
            awaitState(LinkState.Connected.class);
            Instant heard = wall;
            pass(Duration.ofSeconds(9));

            server.hangUp(1001);

            awaitLoss(LinkLoss.Kind.GOODBYE);
            assertThat(losses().getFirst().since().at()).isEqualTo(heard);
        }
    }

    @Test
    void tryNowReconnectsAtOnce() throws Exception {
        RemoteSettings patient = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofDays(9),
                Duration.ofDays(9));
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), patient)) {
            server.awaitSaid("watch_fleet", 1);
            server.hangUp(1001);
            awaitLoss(LinkLoss.Kind.GOODBYE);

            fleet.tryNow();
            fleet.tryNow();

            server.awaitSaid("watch_fleet", 2);
            assertThat(states).element(states.size() - 1).isInstanceOf(LinkState.Retrying.class);
            server.say(news(1, true, "a"));
            awaitState(LinkState.Connected.class);
            server.awaitConsoles(2);
            assertThat(server.said("watch_fleet")).isEqualTo(2);
        }
    }

    @Test
    void aReplacedConsoleReconnectsOnlyOnRequest() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);

            server.hangUp(4409);

            awaitState(LinkState.Away.class);
            assertThat(states.getLast()).isInstanceOfSatisfying(LinkState.Away.class,
                    replaced -> assertThat(replaced.why()).isEqualTo(new LinkLoss(LinkLoss.Kind.REPLACED, "anna")));
            assertThat(losses()).as("attempts that are waited for").isEmpty();
            fleet.tryNow();
            server.awaitSaid("watch_fleet", 2);
            assertThat(server.paths()).containsExactly("/goLink/manager/anna", "/goLink/manager/anna");
        }
    }

    @Test
    void aReplacedConsoleWithADefaultNameReconnectsUnderAnotherName() throws Exception {
        try (FakeServer server = new FakeServer();
                RemoteFleet fleet = dial(new ConsoleName(server.address(), ANNA, false), QUICK)) {
            server.awaitSaid("watch_fleet", 1);

            server.hangUp(4409);

            server.awaitSaid("watch_fleet", 2);
            assertThat(server.paths()).containsExactly("/goLink/manager/anna", "/goLink/manager/anna-2");
            assertThat(fleet.operator()).isEqualTo(new OperatorId("anna-2"));
            assertThat(losses()).extracting(LinkState.Lost::why)
                    .containsExactly(new LinkLoss(LinkLoss.Kind.REPLACED, "anna"));
        }
    }

    @Test
    void anUnreachableServerIsTriedRepeatedly() throws Exception {
        URI address;
        try (FakeServer server = new FakeServer()) {
            address = server.address();
        }
        try (RemoteFleet fleet = dial(address, QUICK)) {
            await().atMost(PATIENCE).until(() -> losses().size() >= 3);

            assertThat(states.getFirst()).isInstanceOf(LinkState.Connecting.class);
            assertThat(losses()).extracting(lost -> lost.why().kind()).containsOnly(LinkLoss.Kind.UNREACHABLE);
            assertThat(losses()).extracting(lost -> lost.since().at()).containsOnly(wall);
            assertThat(stop(fleet)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void aServerThatIsNotGoLinkIsReported() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.start();
        try (RemoteFleet _ = dial(URI.create("ws://127.0.0.1:" + web.getAddress().getPort()), QUICK)) {
            awaitLoss(LinkLoss.Kind.NO_SERVER);
        } finally {
            web.stop(0);
        }
    }

    @Test
    void closingEndsTheConnectionAndItsThreads() throws Exception {
        try (RunningServer server = new RunningServer()) {
            RemoteFleet fleet = dial(server.endpoints().webSocket(), QUICK);
            server.awaitCounts(counts -> counts.operators() == 1);

            fleet.close();
            fleet.close();

            server.awaitCounts(counts -> counts.operators() == 0);
            await().atMost(PATIENCE).until(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("golink-remote")));
        }
    }

    @Test
    void anAddressThatIsNotAWebSocketAddressIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RemoteFleet.dial(URI.create("http://lab:8080"), ANNA))
                .withMessageContaining("ws://");
    }

    /** Lets time pass on both clocks. */
    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    private List<LinkState.Lost> losses() {
        return states.stream().filter(LinkState.Lost.class::isInstance).map(LinkState.Lost.class::cast).toList();
    }

    private void awaitLoss(LinkLoss.Kind kind) {
        await(kind.name()).atMost(PATIENCE)
                .untilAsserted(() -> assertThat(losses()).extracting(lost -> lost.why().kind()).contains(kind));
    }
}
