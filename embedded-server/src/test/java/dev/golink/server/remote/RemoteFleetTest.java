package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.Link;
import dev.golink.server.fleet.LinkHealth;
import dev.golink.server.fleet.NoticeLevel;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.ProfileEdit;
import dev.golink.server.fleet.Refusal;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenWatch;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Vitals;
import dev.golink.server.protocol.ServerMessage;
import dev.golink.server.protocol.ServerMessage.FleetNews;

class RemoteFleetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So many that an edit of them needs more than two messages. */
    private static final Set<PhoneId> MANY = IntStream.range(0, 5_000)
            .mapToObj(i -> new PhoneId("phone-with-a-longer-name-" + i)).collect(Collectors.toUnmodifiableSet());
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final RemoteSettings QUICK = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(50), Duration.ofMillis(200));

    private final List<LinkState> states = new CopyOnWriteArrayList<>();
    private final SeenFleet seen = new SeenFleet();
    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());
    private volatile Instant wall = Instant.parse("2026-03-14T15:09:26Z");

    @Test
    void aServerThatComesBackIsSeenAgainWithoutAClick() throws IOException {
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
    void whatAScreenIsUsedForIsToldOnceForAllWhoWatchItHereAndAgainAfterTheConnectionWasLost() throws Exception {
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
    void aGapInTheNewsIsMendedByAskingAgain() throws Exception {
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
    void aServerThatSaysNothingIsLeftAndDialledAgain() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet _ = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            Instant dialled = wall;

            pass(Duration.ofSeconds(21));

            awaitLoss(LinkLoss.Kind.SILENT);
            server.awaitConsoles(2);
            assertThat(losses().getFirst().since()).isEqualTo(dialled);
        }
    }

    @Test
    void aLossSaysWhenTheServerWasLastHeard() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet _ = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            pass(Duration.ofSeconds(8));
            server.say(news(1, true, "a"));
            awaitState(LinkState.Connected.class);
            Instant heard = wall;
            pass(Duration.ofSeconds(9));

            server.hangUp(1001);

            awaitLoss(LinkLoss.Kind.GOODBYE);
            assertThat(losses().getFirst().since()).isEqualTo(heard);
        }
    }

    @Test
    void theLinkStandsOnlyOnceThePictureWasTold() throws Exception {
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

    @Test
    void whoeverDoesNotWantToWaitTriesAtOnce() throws Exception {
        RemoteSettings patient = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofDays(9), Duration.ofDays(9));
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), patient)) {
            server.awaitSaid("watch_fleet", 1);
            server.hangUp(4409);
            awaitLoss(LinkLoss.Kind.REPLACED);

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
    void aCommandThatWaitsWhenTheConnectionIsLostIsUnreachable() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<Outcome> outcome = stop(fleet);
            server.awaitSaid("stop_screen", 1);

            server.hangUp(1001);

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void aResultThatDoesNotComeIsTimedOutHere() throws Exception {
        Duration answerTime = Duration.ofMillis(200);
        RemoteSettings settings = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
                Duration.ofSeconds(5), answerTime, Duration.ofMillis(50), Duration.ofMillis(200));
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), settings)) {
            server.awaitSaid("watch_fleet", 1);

            assertThat(stop(fleet)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.TimedOut(answerTime));
        }
    }

    @Test
    void anEditOfVeryManyPhonesGoesInPartsEachOnceTheOneBeforeIsKept() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<EditOutcome> outcome = edit(fleet, MANY);
            server.awaitSaid("edit_phones", 1);
            Set<PhoneId> told = new HashSet<>(phones(server.lastSaid("edit_phones")));
            assertThat(told).hasSizeLessThan(MANY.size());

            for (int part = 2; told.size() < MANY.size(); part++) {
                server.say(new ServerMessage.Edited(command(server), "edit_phones", new EditOutcome.Kept(10)));
                server.awaitSaid("edit_phones", part);
                told.addAll(phones(server.lastSaid("edit_phones")));
            }
            assertThat(outcome).isNotDone();
            server.say(new ServerMessage.Edited(command(server), "edit_phones", new EditOutcome.Kept(10)));

            assertThat(told).isEqualTo(MANY);
            assertThat(outcome).succeedsWithin(PATIENCE)
                    .isEqualTo(new EditOutcome.Kept((int) (10 * server.said("edit_phones"))));
        }
    }

    @Test
    void aRefusalOfALaterPartSaysHowManyPhonesWereChangedBefore() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<EditOutcome> outcome = edit(fleet, MANY);
            server.awaitSaid("edit_phones", 1);
            server.say(new ServerMessage.Edited(command(server), "edit_phones", new EditOutcome.Kept(1_500)));
            server.awaitSaid("edit_phones", 2);

            server.say(new ServerMessage.Edited(command(server), "edit_phones",
                    new EditOutcome.Refused(Refusal.inWords("Too many profiles."))));

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(
                    new EditOutcome.Refused(Refusal.inWords("Too many profiles."), 1_500));
            assertThat(server.said("edit_phones")).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsTooOldForMessagesAndEditsIsSaidToBe() throws Exception {
        try (FakeServer server = new FakeServer(); RemoteFleet fleet = dial(server.address(), QUICK)) {
            server.awaitSaid("watch_fleet", 1);
            CompletableFuture<Outcome> sharing = stop(fleet);
            CompletableFuture<Outcome> notice = fleet
                    .send(new PhoneId("p"), new Command.ShowNotice("Lunch?", NoticeLevel.INFO)).toCompletableFuture();
            server.awaitSaid("notice", 1);
            server.say(new ServerMessage.NotUnderstood());

            assertThat(notice).succeedsWithin(PATIENCE).isEqualTo(
                    new Outcome.Refused("The server is older than this console and passes on no messages."));
            CompletableFuture<EditOutcome> edit = edit(fleet, Set.of(new PhoneId("p")));
            server.awaitSaid("edit_phones", 1);
            server.say(new ServerMessage.NotUnderstood());

            assertThat(edit).succeedsWithin(PATIENCE).isEqualTo(
                    new EditOutcome.Refused(Refusal.of(Refusal.Code.SERVER_TOO_OLD,
                            "The server is older than this console and keeps nothing about phones.")));
            assertThat(sharing).isNotDone();
        }
    }

    @Test
    void aConsoleThatWasReplacedStepsBack() throws Exception {
        RemoteSettings settings = new RemoteSettings(Duration.ofMillis(50), Duration.ofSeconds(20),
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(50), Duration.ofHours(1));
        try (FakeServer server = new FakeServer(); RemoteFleet _ = dial(server.address(), settings)) {
            server.awaitSaid("watch_fleet", 1);

            server.hangUp(4409);

            awaitLoss(LinkLoss.Kind.REPLACED);
            assertThat(losses().getFirst().nextTryAt()).isEqualTo(wall.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainAndAgain() throws Exception {
        URI address;
        try (FakeServer server = new FakeServer()) {
            address = server.address();
        }
        try (RemoteFleet fleet = dial(address, QUICK)) {
            await().atMost(PATIENCE).until(() -> losses().size() >= 3);

            assertThat(states.getFirst()).isInstanceOf(LinkState.Connecting.class);
            assertThat(losses()).extracting(lost -> lost.why().kind()).containsOnly(LinkLoss.Kind.UNREACHABLE);
            assertThat(losses()).extracting(LinkState.Lost::since).containsOnly(wall);
            assertThat(stop(fleet)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void aServerOfAnotherKindIsCalledSo() throws Exception {
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
    void anAddressThatIsNoWebSocketsIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> RemoteFleet.dial(URI.create("http://lab:8080"), ANNA))
                .withMessageContaining("ws://");
    }

    private static boolean tunedTo(FakeServer server, int maxSize, int maxFps) {
        if (server.said("tune_screen") == 0) {
            return false;
        }
        JsonObject last = server.lastSaid("tune_screen");
        return last.has("max_size") && last.get("max_size").getAsInt() == maxSize
                && last.get("max_fps").getAsInt() == maxFps;
    }

    private RemoteFleet dial(URI address, RemoteSettings settings) {
        RemoteFleet fleet = RemoteFleet.dial(address, ANNA, settings, new Clocks(nanos::get, () -> wall));
        fleet.watchLink(states::add);
        fleet.watch(seen);
        return fleet;
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

    private void awaitState(Class<? extends LinkState> kind) {
        await(kind.getSimpleName()).atMost(PATIENCE)
                .until(() -> !states.isEmpty() && kind.isInstance(states.getLast()));
    }

    private static SeenFleet watched(RemoteFleet fleet) {
        SeenFleet seen = new SeenFleet();
        fleet.watch(seen);
        return seen;
    }

    private static CompletableFuture<Outcome> stop(RemoteFleet fleet) {
        return fleet.send(new PhoneId("p"), new Command.StopSharing()).toCompletableFuture();
    }

    private static CompletableFuture<EditOutcome> edit(RemoteFleet fleet, Set<PhoneId> phones) {
        return fleet.edit(phones, ProfileEdit.nickname("front desk")).toCompletableFuture();
    }

    /** The id of the last part of an edit. */
    private static String command(FakeServer server) {
        return server.lastSaid("edit_phones").get("id").getAsString();
    }

    private static List<PhoneId> phones(JsonObject edit) {
        return edit.getAsJsonArray("phones").asList().stream().map(id -> new PhoneId(id.getAsString())).toList();
    }

    private static FleetNews news(long seq, boolean reset, String phone) {
        return new FleetNews(seq, reset, false, List.of(phone(phone)), List.of(), new FleetCounts(1, 0, 0, 0, 0, 1),
                false);
    }

    static Phone phone(String id) {
        Instant since = Instant.ofEpochMilli(1_766_000_000_000L);
        return new Phone(new PhoneId(id), PhoneDescription.LEGACY,
                new Link(Presence.ONLINE, since, "192.0.2.7", since, since, Duration.ofSeconds(5), null, null,
                        LinkHealth.FLAWLESS),
                Vitals.UNKNOWN, Sharing.OFF, "", List.of());
    }
}
