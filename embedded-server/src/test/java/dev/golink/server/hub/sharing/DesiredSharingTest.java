package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingLine;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.Kept;
import dev.golink.server.profiles.KeptProfiles;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.runs.KeptRuns;

/** A screen that an operator wants is asked for again by itself, until an operator or the phone ends that. */
class DesiredSharingTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final ScreenWish WISH = new ScreenWish(Codec.H264, 640, 5, 900_000);

    private final DesiredSharings desired = DesiredSharings.inMemory();
    private final HubFixture fixture = server();

    @Test
    void aPhoneThatSharedIsAskedAgainInItsOperatorsNameAndWithItsWish() {
        RecordingLine first = fixture.connectModern("lab-7");
        annaStarts();
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isEqualTo(ANNA);
        breaks(first);
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).as("while it is away").isEqualTo(ANNA);

        RecordingLine second = fixture.connectModern("lab-7");
        fixture.pass(Duration.ofMillis(250));

        assertThat(second.lastSent())
                .isEqualTo(new ServerMessage.Instruct(ANNA, HubFixture.lastCommand(second),
                        new Command.StartSharing(WISH)));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
        assertThat(fixture.phone("lab-7").sharingDetails().askedAgainAt()).isNotNull();
        fixture.reports(second, Sharing.LIVE, HubFixture.lastCommand(second), "");
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void theOperatorThatAskedGetsNoSecondResult() {
        RecordingLine first = fixture.connectModern("lab-7");
        RecordingLine anna = annaStarts();
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        breaks(first);
        RecordingLine second = fixture.connectModern("lab-7");
        fixture.pass(Duration.ofMillis(250));

        fixture.reports(second, Sharing.DENIED, HubFixture.lastCommand(second), "");

        assertThat(anna.sent).filteredOn(ServerMessage.Result.class::isInstance).hasSize(1);
    }

    @Test
    void aServerThatIsStartedAnewAsksForWhatWasWanted() {
        live("lab-7");

        HubFixture restarted = server();
        RecordingLine line = restarted.connectModern("lab-7");
        restarted.pass(Duration.ofMillis(250));

        assertThat(line.lastSent()).matches(HubFixture::opens);
        assertThat(restarted.phone("lab-7").sharingDetails().wantedBy()).isEqualTo(HubFixture.DESK);
    }

    @Test
    void aLegacyPhoneIsAskedOnceItHadTimeForAHello() {
        RecordingLine first = fixture.connect("old");
        fixture.start("old");
        first.frameComes();
        fixture.pass(Duration.ofMillis(250));
        breaks(first);

        RecordingLine second = fixture.connect("old");
        fixture.pass(Duration.ofMillis(1_750));
        assertThat(second.sent).noneMatch(HubFixture::opens);
        fixture.pass(Duration.ofMillis(250));

        assertThat(second.lastSent()).isEqualTo(new ServerMessage.Instruct(HubFixture.DESK,
                HubFixture.lastCommand(second), new Command.StartSharing(ScreenWish.DEFAULT.as(Codec.JPEG))));
    }

    @Test
    void aPhoneThatWasStoppedIsNotAskedAgain() {
        RecordingLine first = live("lab-7");
        fixture.stop("lab-7");
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).as("said at once").isNull();
        breaks(first);

        assertThat(comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aStopEndsWhatIsWantedOfAPhoneThatIsAway() {
        breaks(live("lab-7"));

        assertThat(fixture.stop("lab-7")).isCompletedWithValue(new Outcome.Done());

        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isNull();
        assertThat(comesBack("lab-7").sent).noneMatch(HubFixture::opens);
        assertThat(fixture.stop("nobody")).isCompletedWithValue(new Outcome.Unreachable());
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "DENIED", "FAILED"})
    void aPhoneThatEndedItItselfIsNotAskedAgain(Sharing end) {
        RecordingLine first = live("lab-7");
        fixture.reports(first, end, null, "");
        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isNull();
        breaks(first);

        assertThat(comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "DENIED", "FAILED"})
    void aPhoneThatRefusesWhenAskedAgainIsNotAskedAThirdTime(Sharing end) {
        breaks(live("lab-7"));
        RecordingLine second = comesBack("lab-7");
        fixture.reports(second, end, HubFixture.lastCommand(second), "");
        breaks(second);

        assertThat(comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void whatThePhoneNeverGrantedIsNotWantedBeyondItsCommand() {
        RecordingLine first = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.reports(first, Sharing.ASKING, HubFixture.lastCommand(first), "");
        breaks(first);

        assertThat(comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aUserThatDoesNotAnswerIsAskedAgainWithTheNextConnection() {
        breaks(live("lab-7"));
        RecordingLine second = comesBack("lab-7");
        fixture.reports(second, Sharing.ASKING, HubFixture.lastCommand(second), "");
        for (int i = 0; i < 30; i++) {
            fixture.pass(Duration.ofSeconds(4));
            fixture.beats(second);
        }
        assertThat(asked(second)).as("once a connection").isOne();
        breaks(second);

        assertThat(asked(comesBack("lab-7"))).isOne();
    }

    @Test
    void aStartThatComesAfterAStopIsWantedThoughTheStopIsAnsweredLater() {
        RecordingLine first = live("lab-7");
        fixture.stop("lab-7");
        String stop = HubFixture.lastCommand(first);
        fixture.start("lab-7");

        fixture.reports(first, Sharing.OFF, stop, "");
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        breaks(first);

        assertThat(asked(comesBack("lab-7"))).isOne();
    }

    @Test
    void aPhoneWhoseConnectionIsReplacedIsAskedOnTheNewOne() {
        live("lab-7");

        assertThat(asked(comesBack("lab-7"))).isOne();
    }

    @Test
    void aPhoneThatAnOperatorStartsFirstIsNotAskedTwice() {
        breaks(live("lab-7"));

        RecordingLine second = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.pass(Duration.ofSeconds(5));

        assertThat(asked(second)).isOne();
        assertThat(fixture.phone("lab-7").sharingDetails().askedAgainAt()).as("an operator asked").isNull();
    }

    @Test
    void theNewestOperatorsWishIsTheOneThatCounts() {
        RecordingLine first = live("lab-7");
        annaStarts();
        fixture.reports(first, Sharing.LIVE, HubFixture.lastCommand(first), "");
        breaks(first);

        assertThat(comesBack("lab-7").lastSent())
                .isInstanceOfSatisfying(ServerMessage.Instruct.class, instruct -> {
                    assertThat(instruct.operator()).isEqualTo(ANNA);
                    assertThat(instruct.command()).isEqualTo(new Command.StartSharing(WISH));
                });
    }

    @Test
    void aPhoneThatIsForgottenIsNotAskedAgain() {
        breaks(live("lab-7"));

        fixture.hub.forget(HubFixture.DESK, Set.of(PHONE));

        assertThat(comesBack("lab-7").sent).noneMatch(HubFixture::opens);
    }

    @Test
    void aPhoneThatIsGivenUpForOthersIsShownSo() {
        live("lab-7");
        for (int i = 1; i < DesiredSharings.MOST; i++) {
            desired.want(new PhoneId("p" + i), new DesiredSharing(ANNA, WISH));
        }

        live("lab-8");

        assertThat(fixture.phone("lab-7").sharingDetails().wantedBy()).isNull();
        assertThat(fixture.phone("lab-8").sharingDetails().wantedBy()).isNotNull();
    }

    @Test
    void aThousandPhonesThatComeBackTogetherAreAskedFiftyASecond() {
        List<String> ids = IntStream.range(0, 1_000).mapToObj(i -> "p" + i).toList();
        ids.forEach(id -> desired.want(new PhoneId(id), new DesiredSharing(ANNA, WISH)));
        List<RecordingLine> lines = ids.stream().map(fixture::connectModern).toList();

        long before = 0;
        for (int second = 1; second <= 20; second++) {
            fixture.pass(Duration.ofSeconds(1));
            long asked = lines.stream().mapToLong(DesiredSharingTest::asked).sum();
            assertThat(asked - before).isBetween(45L, 65L);
            before = asked;
        }
        fixture.pass(Duration.ofSeconds(1));
        assertThat(lines).allMatch(line -> asked(line) == 1);
    }

    @Test
    void aPhoneThatGoesEachTimeItIsAskedIsAskedLaterAndLater() {
        RecordingLine line = live("lab-7");
        for (int asks = 0; asks < 3; asks++) {
            breaks(line);
            line = comesBack("lab-7");
            Duration patience = Duration.ofSeconds(5L << asks - 1);
            if (asks > 0) {
                fixture.pass(patience.minusSeconds(2));
                assertThat(asked(line)).isZero();
                fixture.pass(Duration.ofSeconds(2));
            }
            assertThat(asked(line)).isOne();
        }
    }

    @Test
    void aPhoneThatSharedForAWhileIsAskedAtOnceHoweverOftenItComesBack() {
        RecordingLine line = live("lab-7");
        for (int i = 0; i < 5; i++) {
            line.frameComes();
            fixture.pass(Duration.ofSeconds(11));
            breaks(line);
            line = comesBack("lab-7");
            assertThat(asked(line)).isOne();
            fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        }
    }

    @Test
    void aSharingThatNobodyWatchesIsEndedIfTheServerIsToldToAndSaysWhy() {
        HubFixture strict = server(HubFixture.settings(50_000).withEndUnwatched(Duration.ofMinutes(10)));
        RecordingLine line = live(strict, "lab-7");

        passWithBeats(strict, line, Duration.ofSeconds(590));
        assertThat(line.sent).noneMatch(HubFixture::stops);
        passWithBeats(strict, line, Duration.ofSeconds(20));
        assertThat(line.sent)
                .contains(new ServerMessage.Instruct(HubFixture.DESK, HubFixture.lastCommand(line),
                        new Command.StopSharing()));
        strict.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        assertThat(strict.phone("lab-7").sharing()).isEqualTo(Sharing.OFF);
        assertThat(strict.phone("lab-7").sharingDetails().unwatchedFor()).isEqualTo(Duration.ofMinutes(10));
        strict.hub.phoneGone(line, Ending.CONNECTION_LOST);
        RecordingLine again = strict.connectModern("lab-7");
        strict.pass(Duration.ofSeconds(3));
        assertThat(asked(again)).as("ended is ended").isZero();
    }

    @Test
    void aNewStartForgetsThatASharingEndedUnwatched() {
        HubFixture strict = server(HubFixture.settings(50_000).withEndUnwatched(Duration.ofMinutes(1)));
        RecordingLine line = live(strict, "lab-7");
        passWithBeats(strict, line, Duration.ofSeconds(65));
        strict.reports(line, Sharing.OFF, HubFixture.lastCommand(line), "");

        strict.start("lab-7");

        assertThat(strict.phone("lab-7").sharingDetails().unwatchedFor()).isNull();
    }

    private HubFixture server() {
        return server(HubFixture.settings(50_000));
    }

    private HubFixture server(HubSettings settings) {
        return new HubFixture(settings, new Kept(KeptProfiles.inMemory(), desired, KeptRuns.inMemory()));
    }

    private RecordingLine live(String id) {
        return live(fixture, id);
    }

    private static RecordingLine live(HubFixture server, String id) {
        RecordingLine line = server.connectModern(id);
        server.start(id);
        server.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        return line;
    }

    private RecordingLine annaStarts() {
        RecordingLine anna = new RecordingLine("anna", fixture.time);
        fixture.operatorConnected(ANNA, anna);
        fixture.operatorSaid(ANNA, anna,
                new OperatorMessage.Give(new Targets.One(PHONE), "q", new Command.StartSharing(WISH), false));
        return anna;
    }

    private void breaks(RecordingLine line) {
        fixture.hub.phoneGone(line, Ending.CONNECTION_LOST);
    }

    private RecordingLine comesBack(String id) {
        RecordingLine line = fixture.connectModern(id);
        fixture.pass(Duration.ofMillis(250));
        return line;
    }

    private static void passWithBeats(HubFixture server, RecordingLine line, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(5)) {
            server.pass(Duration.ofSeconds(5));
            server.beats(line);
        }
    }

    private static long asked(RecordingLine line) {
        return line.sent.stream().filter(HubFixture::opens).count();
    }
}
