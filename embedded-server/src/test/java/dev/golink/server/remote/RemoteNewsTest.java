package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.remote.link.LinkState;

/** Tests what a fleet reports after missing messages and lost connections. */
class RemoteNewsTest extends RemoteFleetSetUp {
    @Test
    void theConsoleReconnectsToARestartedServerByItself() throws IOException {
        RunningServer first = new RunningServer();
        int port = first.endpoints().port();
        try (RemoteFleet fleet = dial(first.endpoints().webSocket(), QUICK)) {
            try (FixedClient phone = first.phone("lab-7")) {
                phone.heard(0);
                seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);
                first.close();
            }
            awaitState(LinkState.Lost.class);
            assertThat(watched(fleet).awaitPicture().knows("lab-7")).isTrue();

            try (RunningServer second = new RunningServer(Duration.ofSeconds(5), port, Duration.ofSeconds(10));
                    FixedClient phone = second.phone("lab-8")) {
                phone.heard(0);
                seen.awaitPhone("lab-8", known -> known.presence() == Presence.ONLINE);

                assertThat(seen.knows("lab-7")).isFalse();
                assertThat(seen.wholePictures()).isEqualTo(2);
                awaitState(LinkState.Connected.class);
            }
        }
    }

    @Test
    void aScreenIsWatchedAgainAfterTheConnectionWasLost() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            fleet.watchScreen(new PhoneId("p"), _ -> {});
            fleet.watchScreen(new PhoneId("p"), _ -> {});
            server.awaitSaid("watch_screen", 1);

            server.hangUp(1001);

            server.awaitSaid("watch_screen", 2);
            assertThat(server.said("watch_screen")).isEqualTo(2);
        }
    }

    @Test
    void theMergedTuningOfLocalWatchesIsSentAndRepeatedAfterAReconnect() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            ScreenWatch tile = fleet.watchScreen(new PhoneId("p"), _ -> {});
            tile.tune(new ScreenTuning(360, 8, 500_000));
            ScreenWatch focus = fleet.watchScreen(new PhoneId("p"), _ -> {});
            focus.tune(new ScreenTuning(1080, 5, 400_000));
            await().atMost(PATIENCE).until(() -> tunedTo(server, 1080, 8));
            focus.requestKeyFrame();
            server.awaitSaid("key_frame", 1);

            server.hangUp(1001);

            server.awaitSaid("watch_screen", 2);
            long before = server.said("tune_screen");
            tile.close();
            await().atMost(PATIENCE).until(() -> tunedTo(server, 1080, 5));
            assertThat(before).as("told again by then, or on its way").isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aGapInTheNewsRequestsTheFleetAgain() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet _ = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            server.say(news(1, true, "a"));
            seen.awaitPhone("a", _ -> true);

            server.say(news(3, false, "b"));
            server.awaitSaid("watch_fleet", 2);
            server.say(news(4, false, "c"));
            server.say(news(5, true, "d"));
            seen.awaitPhone("d", _ -> true);

            assertThat(seen.knows("a") || seen.knows("b") || seen.knows("c")).isFalse();
            assertThat(server.said("watch_fleet")).isEqualTo(2);
        }
    }

    @Test
    void theLinkIsConnectedOnlyAfterTheFirstSnapshot() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            fleet.watchLink(state -> order.add(state.getClass().getSimpleName()));
            fleet.watch(change -> order.add(change.getClass().getSimpleName()));
            server.awaitSaid("watch_fleet", 1);

            server.say(news(1, true, "a"));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(order).containsExactly("Connecting", "WholePicture", "Connected"));
        }
    }

    private static boolean tunedTo(FakeServer server, int maxSize, int maxFps) {
        if (server.said("tune_screen") == 0) {
            return false;
        }
        JsonObject last = server.lastSaid("tune_screen");
        return last.has("max_size") && last.get("max_size").getAsInt() == maxSize
                && last.get("max_fps").getAsInt() == maxFps;
    }

    private static SeenFleet watched(RemoteFleet fleet) {
        SeenFleet seen = new SeenFleet();
        fleet.watch(seen);
        return seen;
    }
}
