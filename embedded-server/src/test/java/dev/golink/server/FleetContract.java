package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.Departure;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.NoticeLevel;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Profile;
import dev.golink.server.fleet.ProfileEdit;
import dev.golink.server.fleet.Refusal;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenVitals;
import dev.golink.server.fleet.ScreenWatch;
import dev.golink.server.fleet.ScreenWish;
import dev.golink.server.fleet.Sharing;
import dev.golink.server.fleet.Watch;
import dev.golink.server.protocol.FrameCodec;

/** What a console may rely on, wherever the server of its fleet runs. Phones are real sockets. */
public abstract class FleetContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"model\":\"Pixel 8\",\"can_share\":true}";

    private static final Command NOTICE = new Command.ShowNotice("Lunch?\nNow \"really\"", NoticeLevel.URGENT);

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

            await().atMost(PATIENCE).until(() -> !open.isEmpty() && open.getLast().sequence() == 2);
            assertThat(closed).hasSize(1);
        }
    }

    @Test
    void aPhoneThatSharesIsTunedToTheMostDemandingOfItsWatchers() {
        try (FixedClient phone = sharingPhone(); FixedClient zoe = server.operator("zoe")) {
            try (ScreenWatch tile = fleet.watchScreen(PHONE, _ -> {})) {
                tile.tune(new ScreenTuning(360, 8, 500_000));
                awaitHeard(phone, "\"tune_screen\",\"max_size\":360,\"max_fps\":8,\"bitrate\":500000");

                zoe.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
                zoe.say("{\"event\":\"tune_screen\",\"to_user\":\"lab-7\",\"max_size\":1080,\"max_fps\":5,"
                        + "\"bitrate\":9000}");
                awaitHeard(phone, "\"max_size\":1080,\"max_fps\":8,\"bitrate\":500000");
            }

            awaitHeard(phone, "\"max_size\":1080,\"max_fps\":5,\"bitrate\":9000");
        }
    }

    @Test
    void aKeyFrameIsAskedForOnceHoweverManyWantIt() {
        try (FixedClient phone = sharingPhone()) {
            ScreenWatch one = fleet.watchScreen(PHONE, _ -> {});
            ScreenWatch two = fleet.watchScreen(PHONE, _ -> {});
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            for (int i = 0; i < 10; i++) {
                one.requestKeyFrame();
                two.requestKeyFrame();
            }

            awaitHeard(phone, "\"key_frame\"");
            assertThat(phone.heard().stream().filter(text -> text.contains("key_frame")).count()).isOne();
        }
    }

    @Test
    void whoJoinsAVideoSeesItsLastKeyFrameAtOnceAndGoesOnWithTheNext() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (FixedClient phone = sharingPhone()) {
            sendWatched(phone, video(1, true, true), video(2, true, false), video(3, false, false));

            fleet.watchScreen(PHONE, frame -> seen.add(frame.sequence()));
            await().atMost(PATIENCE).until(() -> seen.equals(List.of(1L, 2L)));
            awaitHeard(phone, "\"key_frame\"");
            phone.send(video(4, false, false));
            phone.send(video(5, true, false));
            phone.send(video(6, false, false));

            await().atMost(PATIENCE).until(() -> seen.size() == 5);
            assertThat(seen).containsExactly(1L, 2L, 1L, 5L, 6L);
        }
    }

    @Test
    void whatAPhoneTellsOfItsStreamIsTold() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say("{\"event\":\"hello\",\"protocol\":1,\"codecs\":[\"jpeg\",\"h264\",\"of-tomorrow\"]}");
            phone.say("{\"event\":\"heart\",\"sent_frames\":12,\"dropped_frames\":3,\"still\":true,\"encode_ms\":8.5,"
                    + "\"clock_ms\":" + System.currentTimeMillis() + "}");

            Phone told = seen.awaitPhone("lab-7", known -> known.link().clockAhead() != null);

            assertThat(told.description().codecs()).containsExactlyInAnyOrder(Codec.JPEG, Codec.H264);
            assertThat(told.vitals().screen())
                    .isEqualTo(new ScreenVitals(12L, 3L, true, Duration.ofNanos(8_500_000)));
            assertThat(told.link().clockAhead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
        }
    }

    @Test
    void whatIsKeptAboutAPhoneIsToldWithIt() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.heard(0);
            seen.awaitPhone("lab-7", _ -> true);

            assertThat(edit(Set.of(PHONE), new ProfileEdit("Till 7", "by the door\n\"left\"", Set.of("Shop", "West"),
                    Set.of(), Set.of("demo"), Set.of()))).isEqualTo(new EditOutcome.Kept(1));
            Phone told = seen.awaitPhone("lab-7", known -> !known.profile().isEmpty());
            assertThat(told.profile()).isEqualTo(
                    new Profile("Till 7", List.of("Shop", "West"), List.of("demo"), "by the door\n\"left\""));

            assertThat(
                    edit(Set.of(PHONE), new ProfileEdit("", null, Set.of(), Set.of("West"), Set.of(), Set.of("demo"))))
                    .isEqualTo(new EditOutcome.Kept(1));
            seen.awaitPhone("lab-7", known -> known.profile()
                    .equals(new Profile("", List.of("Shop"), List.of(), "by the door\n\"left\"")));
        }
    }

    @Test
    void whatIsKeptAboutAPhoneThatIsNotListedWaitsForIt() {
        SeenFleet seen = watched();
        assertThat(edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"))).isEqualTo(new EditOutcome.Kept(1));

        try (FixedClient _ = server.phone("lab-7")) {
            assertThat(seen.awaitPhone("lab-7", _ -> true).profile().nickname()).isEqualTo("Till 7");
        }
    }

    @Test
    void anEditThatChangesNothingCountsNothing() {
        watched();
        edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"));

        assertThat(edit(Set.of(PHONE, new PhoneId("b")), ProfileEdit.nickname("Till 7")))
                .isEqualTo(new EditOutcome.Kept(1));
    }

    @Test
    void anEditThatCannotBeIsRefusedInWordsAndChangesNothing() {
        SeenFleet seen = watched();
        edit(Set.of(PHONE), ProfileEdit.groups(
                IntStream.range(0, Profile.MOST_NAMES).mapToObj(i -> "group " + i).collect(Collectors.toSet()),
                Set.of()));

        EditOutcome outcome = edit(Set.of(new PhoneId("b"), PHONE), ProfileEdit.groups(Set.of("one more"), Set.of()));

        assertThat(outcome).isEqualTo(
                new EditOutcome.Refused(new Refusal(Refusal.Code.TOO_MANY_NAMES,
                        "lab-7: A phone has at most 32 groups and as many tags.", 32, "lab-7")));
        try (FixedClient _ = server.phone("b")) {
            assertThat(seen.awaitPhone("b", _ -> true).profile()).isEqualTo(Profile.NONE);
        }
    }

    @Test
    void whatIsNoNameIsRefusedWithItsCode() {
        watched();

        assertThat(edit(Set.of(PHONE), ProfileEdit.groups(Set.of("two\nlines"), Set.of()))).isEqualTo(
                new EditOutcome.Refused(Refusal.of(Refusal.Code.NOT_A_NAME,
                        "A name needs at least one character, and no line breaks.")));
        assertThat(edit(Set.of(PHONE), ProfileEdit.nickname("x".repeat(65)))).isEqualTo(
                new EditOutcome.Refused(Refusal.ofLimit(Refusal.Code.TOO_LONG,
                        "At most 64 characters can be kept here, this has 65.", 64)));
    }

    @Test
    void tenThousandPhonesAreEditedAtOnce() {
        SeenFleet seen = watched();
        Set<PhoneId> many = IntStream.range(0, 10_000).mapToObj(i -> new PhoneId("phone-with-a-longer-name-" + i))
                .collect(Collectors.toSet());

        assertThat(edit(many, ProfileEdit.tags(Set.of("demo"), Set.of()))).isEqualTo(new EditOutcome.Kept(10_000));

        try (FixedClient _ = server.phone("phone-with-a-longer-name-9999")) {
            seen.awaitPhone("phone-with-a-longer-name-9999", known -> known.profile().tags().equals(List.of("demo")));
        }
    }

    @Test
    void aPhoneThatIsForgottenLeavesTheListAndComesBackWithWhatIsKept() {
        SeenFleet seen = watched();
        edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"));
        FixedClient gone = server.phone("lab-7");
        gone.heard(0);
        gone.sayGoodbye();
        gone.close();
        seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
        try (FixedClient present = server.phone("b")) {
            present.heard(0);
            seen.awaitPhone("b", _ -> true);

            assertThat(forget(Set.of(PHONE, new PhoneId("b"), new PhoneId("never-seen"))))
                    .isEqualTo(new EditOutcome.Kept(1));

            seen.awaitUntil("forgotten", heard -> !heard.knows("lab-7"));
            assertThat(seen.counts().offline()).isZero();
            assertThat(seen.knows("b")).isTrue();
        }
        try (FixedClient back = server.phone("lab-7")) {
            back.heard(0);
            Phone told = seen.awaitPhone("lab-7", _ -> true);
            assertThat(told.profile().nickname()).isEqualTo("Till 7");
            assertThat(told.link().health().flaps()).as("it is new").isZero();
        }
    }

    @Test
    void anEditOfAFleetThatWasLetGoIsUnreachable() {
        watched();
        fleet.close();

        assertThat(edit(Set.of(PHONE), ProfileEdit.nickname("Till 7"))).isEqualTo(new EditOutcome.Unreachable());
        assertThat(forget(Set.of(PHONE))).isEqualTo(new EditOutcome.Unreachable());
    }

    @Test
    void aMessageIsDoneWhenThePhoneShowsIt() {
        try (FixedClient phone = noticingPhone()) {
            CompletableFuture<Outcome> outcome = send(NOTICE);

            assertThat(phone.heard(1)).contains("\"notice\"", "\"level\":\"urgent\"",
                    "\"fromUser\":\"" + operator() + '"').contains("Lunch?\\nNow \\\"really\\\"");
            assertThat(outcome).isNotDone();
            phone.say("{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"" + command(phone.heard(1)) + "\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());
        }
    }

    @Test
    void aMessageThatIsNotShownIsRefusedInThePhonesOwnWords() {
        try (FixedClient phone = noticingPhone()) {
            CompletableFuture<Outcome> outcome = send(NOTICE);

            phone.say("{\"event\":\"notice\",\"state\":\"failed\",\"msg\":\"do not disturb\",\"id\":\""
                    + command(phone.heard(1)) + "\"}");

            assertThat(outcome).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Refused("do not disturb"));
        }
    }

    @Test
    void aMessageToAPhoneThatNeverSaidItCanShowOneIsOnlySent() {
        try (FixedClient phone = modernPhone()) {
            assertThat(send(NOTICE)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Sent());
            assertThat(phone.heard(1)).contains("\"notice\"");
        }
    }

    @Test
    void aMessageThatIsNotAnsweredIsTimedOut() throws IOException {
        end();
        Duration answerTime = Duration.ofMillis(300);
        start(new RunningServer(Duration.ofSeconds(5), 0, answerTime));
        try (FixedClient _ = noticingPhone()) {
            assertThat(send(NOTICE)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.TimedOut(answerTime));
        }
    }

    @Test
    void aMessageToAPhoneThatIsNotThereIsUnreachable() {
        watched();

        assertThat(send(NOTICE)).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Unreachable());
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

    private FixedClient noticingPhone() {
        SeenFleet seen = watched();
        FixedClient phone = server.phone("lab-7");
        phone.say("{\"event\":\"hello\",\"protocol\":1,\"can_notice\":true}");
        seen.awaitPhone("lab-7", known -> known.description().canNotice());
        return phone;
    }

    private EditOutcome edit(Set<PhoneId> phones, ProfileEdit edit) {
        return fleet.edit(phones, edit).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private EditOutcome forget(Set<PhoneId> phones) {
        return fleet.forget(phones).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static String command(String message) {
        return JsonParser.parseString(message).getAsJsonObject().get("id").getAsString();
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

    private static ByteBuffer video(long sequence, boolean keyFrame, boolean configuration) {
        return FrameCodec.encode(new Frame(Codec.H264, keyFrame, configuration, 0, sequence, 0, 9, 16,
                ByteBuffer.wrap(new byte[]{0, 0, 0, 1, 0x65})));
    }

    /** Sends frames and waits until a watcher of the server itself has seen them. */
    private void sendWatched(FixedClient phone, ByteBuffer... frames) {
        List<Frame> seen = new CopyOnWriteArrayList<>();
        try (ScreenWatch _ = server.fleet().watchScreen(PHONE, seen::add)) {
            for (ByteBuffer frame : frames) {
                phone.send(frame);
            }
            await().atMost(PATIENCE).until(() -> seen.size() >= frames.length);
        }
    }

    private static void awaitHeard(FixedClient phone, String words) {
        await(words).atMost(PATIENCE).until(() -> phone.heard().stream().anyMatch(text -> text.contains(words)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
