package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.ScreenWish;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Watch;
import dev.golink.server.protocol.FrameCodec;

/** What a console may rely on, wherever the server of its fleet runs. Phones are real sockets. */
public abstract class FleetContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 8\",\"can_share\":true}";

    private RunningServer server;
    private Fleet fleet;

    /** The fleet of a running server. */
    protected abstract Fleet open(RunningServer running);

    /** The name this fleet's console works under. */
    protected abstract OperatorId operator();

    @BeforeEach
    void start() throws IOException {
        start(new RunningServer());
    }

    @AfterEach
    void end() {
        fleet.close();
        server.close();
    }

    @Test
    void theWholePictureComesFirst() {
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            server.awaitPhone("lab-7", _ -> true);

            SeenFleet seen = watched();

            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);
            assertThat(seen.changes().getFirst()).isInstanceOf(FleetChange.WholePicture.class);
            assertThat(seen.wholePictures()).isOne();
        }
    }

    @Test
    void aPhoneIsToldAsTheServerKnowsIt() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say(HELLO);
            phone.say(
                    "{\"event\":\"heart\",\"battery\":82,\"charging\":true,\"network\":\"wifi\",\"temperature_c\":31.5}");

            Phone told = seen.awaitPhone("lab-7",
                    known -> Integer.valueOf(82).equals(known.vitals().battery()) && known.link().roundTrip() != null);

            Phone known = server.awaitPhone("lab-7", server -> server.link().roundTrip() != null);
            assertThat(told.description()).isEqualTo(known.description());
            assertThat(told.vitals()).isEqualTo(known.vitals());
            assertThat(told.link().roundTrip()).isEqualTo(known.link().roundTrip());
            assertThat(told.link().interval()).isEqualTo(known.link().interval());
            assertThat(told.link().address()).isEqualTo(known.link().address());
            assertThat(told.link().lastHeardAt()).isCloseTo(known.link().lastHeardAt(),
                    within(Duration.ofMillis(1)));
        }
    }

    @Test
    void phonesAreCounted() {
        SeenFleet seen = watched();
        try (FixedClient one = server.phone("a"); FixedClient two = server.phone("b")) {
            one.heard(0);
            two.heard(0);
            seen.awaitUntil("both online", heard -> heard.changes().getLast().counts().online() == 2);

            one.sayGoodbye();

            seen.awaitUntil("one offline", heard -> heard.changes().getLast().counts().online() == 1
                    && heard.changes().getLast().counts().offline() == 1);
        }
    }

    @Test
    void aPhoneThatLeavesIsToldWithWhenAndWhy() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);

            phone.sayGoodbye();

            Phone gone = seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason)
                    .isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
        }
    }

    @Test
    void aPhoneThatIsClosedForALimitIsToldWithTheLimitInWords() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            phone.say("x".repeat(70_000));

            Phone gone = seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
            assertThat(gone.link().departure()).extracting(Departure::reason, Departure::words)
                    .containsExactly(Departure.Reason.RULE_BROKEN, "The message is too big.");
        }
    }

    @Test
    void aPhoneThatReplacesItsConnectionIsToldToHaveComeBackAndWasNeverAway() {
        SeenFleet seen = watched();
        try (FixedClient first = server.phone("lab-7")) {
            first.heard(0);
            try (FixedClient second = server.phone("lab-7")) {
                second.heard(0);

                Phone told = seen.awaitPhone("lab-7", known -> known.link().health().flaps() == 1);

                assertThat(told.presence()).isEqualTo(Presence.ONLINE);
                assertThat(told.link().health().previous()).extracting(Departure::reason)
                        .isEqualTo(Departure.Reason.REPLACED);
                assertThat(told.link().departure()).isNull();
            }
        }
    }

    @Test
    void theBeatsAPhoneMissesAreTold() throws IOException {
        end();
        start(new RunningServer(Duration.ofSeconds(1)));
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);

            seen.awaitPhone("lab-7", known -> known.link().health().missedBeats() >= 2);
            phone.say("ping");

            Phone back = seen.awaitPhone("lab-7", known -> known.link().health().missedBeats() == 0);
            assertThat(back.link().health().missedInAll()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aCommandIsDoneWhenThePhoneSaysSo() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = send(new Command.StartSharing(new ScreenWish(Codec.JPEG, 640, 3, 9)));

            assertThat(phone.heard(1)).contains("\"open_screen\"", "\"max_size\":640", "\"max_fps\":3",
                    "\"bitrate\":9");
            assertThat(outcome).isNotDone();
            phone.say("{\"event\":\"screen\",\"state\":\"live\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        }
    }

    @Test
    void aPhoneThatCannotSayHowItWentWasSentTheCommand() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", known -> true);

            assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Sent());
        }
    }

    @Test
    void aRefusalIsToldInThePhonesOwnWords() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            phone.say("{\"event\":\"screen\",\"state\":\"denied\",\"msg\":\"not now\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Refused("not now"));
        }
    }

    @Test
    void aRefusalMayHaveNoWords() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            phone.say("{\"event\":\"screen\",\"state\":\"failed\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Refused(""));
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsTimedOut() throws IOException {
        end();
        Duration answerTime = Duration.ofMillis(300);
        start(new RunningServer(Duration.ofSeconds(5), 0, answerTime));
        try (FixedClient _ = modernPhone()) {
            assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.TimedOut(answerTime));
        }
    }

    @Test
    void aPhoneThatIsNotThereIsUnreachable() {
        watched();

        assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
    }

    @Test
    void aPhoneThatLeavesBeforeItAnswersIsUnreachable() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            phone.sayGoodbye();

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void closingLeavesNoCommandWaiting() {
        try (FixedClient phone = modernPhone()) {
            CompletableFuture<Outcome> outcome = startSharing();
            phone.heard(1);

            fleet.close();

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
            assertThat(startSharing()).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
        }
    }

    @Test
    void aListenerThatThrowsDisturbsNobody() {
        fleet.watch(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        SeenFleet seen = watched();

        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", known -> known.presence() == Presence.ONLINE);
        }
    }

    @Test
    void aClosedWatchIsToldNothingMore() {
        SeenFleet closed = new SeenFleet();
        Watch watch = fleet.watch(closed);
        closed.awaitPicture();
        watch.close();
        watch.close();
        SeenFleet after = watched();

        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            after.awaitPhone("lab-7", _ -> true);
            assertThat(closed.knows("lab-7")).isFalse();
        }
    }

    @Test
    void aSlowWatcherOfAScreenGetsTheNewestFrameAndDelaysNobody() {
        List<Long> slow = new CopyOnWriteArrayList<>();
        List<Long> fast = new CopyOnWriteArrayList<>();
        CountDownLatch goOn = new CountDownLatch(1);
        try (FixedClient phone = sharingPhone()) {
            fleet.watchScreen(PHONE, frame -> {
                slow.add(frame.sequence());
                awaitQuietly(goOn);
            });
            fleet.watchScreen(PHONE, frame -> fast.add(frame.sequence()));
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());

            phone.send(frame(1));
            await().atMost(PATIENCE).until(() -> slow.contains(1L));
            for (int sequence = 2; sequence <= 20; sequence++) {
                phone.send(frame(sequence));
            }
            await().atMost(PATIENCE).until(() -> fast.contains(20L));
            goOn.countDown();

            await().atMost(PATIENCE).until(() -> slow.contains(20L));
            assertThat(slow).containsExactly(1L, 20L);
        }
    }

    @Test
    void whoWatchesAScreenIsToldByName() {
        SeenFleet seen = watched();
        try (FixedClient phone = sharingPhone(); FixedClient zoe = server.operator("zoe")) {
            zoe.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
            try (Watch _ = fleet.watchScreen(PHONE, _ -> {}); Watch _ = fleet.watchScreen(PHONE, _ -> {})) {
                seen.awaitPhone("lab-7", known -> known.watchers().equals(List.of(operator(), new OperatorId("zoe"))));
            }
            Phone after = seen.awaitPhone("lab-7", known -> known.watchers().size() == 1);
            assertThat(after.watchers()).containsExactly(new OperatorId("zoe"));
            assertThat(phone.isOpen()).isTrue();
        }
    }

    @Test
    void aClosedWatchOfAScreenGetsNoFrame() {
        List<Frame> closed = new CopyOnWriteArrayList<>();
        List<Frame> open = new CopyOnWriteArrayList<>();
        try (FixedClient phone = sharingPhone()) {
            Watch watch = fleet.watchScreen(PHONE, closed::add);
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            phone.send(frame(1));
            await().atMost(PATIENCE).until(() -> closed.size() == 1);
            assertThat(closed.getFirst().payload()).isEqualTo(ByteBuffer.wrap(new byte[]{1, 2, 3}));

            watch.close();
            watch.close();
            server.awaitPhone("lab-7", known -> known.watchers().isEmpty());
            fleet.watchScreen(PHONE, open::add);
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            phone.send(frame(2));

            await().atMost(PATIENCE).until(() -> open.size() == 1);
            assertThat(closed).hasSize(1);
        }
    }

    private void start(RunningServer running) {
        server = running;
        fleet = open(running);
    }

    private SeenFleet watched() {
        SeenFleet seen = new SeenFleet();
        fleet.watch(seen);
        return seen.awaitPicture();
    }

    private FixedClient modernPhone() {
        SeenFleet seen = watched();
        FixedClient phone = server.phone("lab-7");
        phone.say(HELLO);
        seen.awaitPhone("lab-7", known -> !known.description().legacy());
        return phone;
    }

    private FixedClient sharingPhone() {
        FixedClient phone = modernPhone();
        startSharing();
        phone.heard(1);
        phone.say("{\"event\":\"screen\",\"state\":\"live\"}");
        server.awaitPhone("lab-7", known -> known.sharing() == Sharing.LIVE);
        return phone;
    }

    private CompletableFuture<Outcome> startSharing() {
        return send(new Command.StartSharing(ScreenWish.DEFAULT));
    }

    private CompletableFuture<Outcome> send(Command command) {
        return fleet.send(PHONE, command).toCompletableFuture();
    }

    private static ByteBuffer frame(long sequence) {
        return FrameCodec.encode(new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16,
                ByteBuffer.wrap(new byte[]{1, 2, 3})));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
