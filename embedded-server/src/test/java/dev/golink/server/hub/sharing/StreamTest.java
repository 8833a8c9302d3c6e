package dev.golink.server.hub.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests the instructions for a phone's stream while it shares, and the phone's reports about the stream. */
class StreamTest {
    private static final PhoneId PHONE = new PhoneId("lab-7");
    private static final ScreenTuning TILE = new ScreenTuning(360, 8, 500_000);
    private static final ScreenTuning FOCUS = new ScreenTuning(1080, 30, 4_000_000);
    private static final Duration MILLI = Duration.ofMillis(1);

    private final HubFixture fixture = new HubFixture();

    @Test
    void aPhoneThatDoesNotListH264IsAskedForJpeg() {
        RecordingTransport line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, PhoneMessage.Hello.withoutInput(
                new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400, Set.of(Capability.SHARE), Set.of(),
                        false),
                null));

        fixture.start("lab-7");

        assertThat(asked(line).codec()).isEqualTo(Codec.JPEG);
    }

    @Test
    void aPhoneThatListsH264IsAskedForTheWishedCodec() {
        RecordingTransport line = fixture.connectModern("lab-7");

        fixture.start("lab-7");
        assertThat(asked(line)).isEqualTo(ScreenWish.DEFAULT);
        fixture.hub.send(HubFixture.DESK, PHONE, new Command.StartSharing(ScreenWish.DEFAULT.as(Codec.JPEG)));
        assertThat(asked(line).codec()).isEqualTo(Codec.JPEG);
    }

    @Test
    void aLivePhoneIsTunedToTheWishOfItsWatchers() {
        RecordingTransport line = live();

        watched(TILE);

        assertThat(line.lastSent()).isEqualTo(new ServerMessage.TuneScreen(TILE));
    }

    @Test
    void aWishFromBeforeTheSharingIsSentWhenThePhoneIsLive() {
        watched(TILE);
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        assertThat(tunings(line)).isEmpty();

        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");

        assertThat(tunings(line)).containsExactly(TILE);
    }

    @Test
    void afterAReconnectTheWishIsSentAgain() {
        RecordingTransport first = live();
        watched(TILE);
        fixture.hub.phoneGone(first, ConnectionEnd.CONNECTION_LOST);

        RecordingTransport second = live();

        assertThat(tunings(second)).containsExactly(TILE);
    }

    @Test
    void watchersWithoutAWishGetTheRequestedStream() {
        RecordingTransport line = live();
        watched(TILE);
        fixture.pass(Duration.ofSeconds(1));

        fixture.hub.watched(PHONE, new ScreenAudience(List.of(HubFixture.DESK), FOCUS, true));

        assertThat(tunings(line)).containsExactly(TILE, ScreenWish.DEFAULT.tuning().and(FOCUS));
        fixture.pass(Duration.ofSeconds(1));
        watched(null);
        assertThat(tunings(line).getLast()).isEqualTo(ScreenWish.DEFAULT.tuning());
    }

    @Test
    void tuningIsSentAtMostFourTimesASecondIncludingTheLast() {
        RecordingTransport line = live();

        for (int size = 1; size <= 100; size++) {
            watched(new ScreenTuning(size, 8, 500_000));
            fixture.time.pass(Duration.ofMillis(10));
        }
        fixture.pass(Duration.ofMillis(500));

        assertThat(tunings(line)).hasSizeBetween(4, 6).endsWith(new ScreenTuning(100, 8, 500_000));
    }

    @Test
    void aWishThatChangesNothingIsNotSent() {
        RecordingTransport line = live();

        watched(ScreenWish.DEFAULT.tuning());
        fixture.pass(Duration.ofSeconds(1));
        watched(null);
        fixture.hub.watched(PHONE, ScreenAudience.NOBODY);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(tunings(line)).isEmpty();
    }

    @Test
    void aLegacyPhoneIsNeitherTunedNorAskedForKeyFrames() {
        RecordingTransport line = fixture.connect("lab-7");
        fixture.start("lab-7");
        line.frameComes();
        fixture.pass(Duration.ofSeconds(1));

        watched(TILE);
        fixture.hub.needKeyFrame(PHONE);
        fixture.pass(Duration.ofSeconds(1));

        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        assertThat(line.lastSent()).matches(HubFixture::opens);
    }

    @Test
    void keyFrameRequestsAreSentAtMostOnceASecondIncludingTheLast() {
        RecordingTransport line = live();

        for (int i = 0; i < 100; i++) {
            fixture.hub.needKeyFrame(PHONE);
        }
        assertThat(keyFrames(line)).isOne();
        fixture.pass(Duration.ofMillis(750));
        assertThat(keyFrames(line)).isOne();
        fixture.pass(Duration.ofSeconds(10));

        assertThat(keyFrames(line)).isEqualTo(2);
    }

    @Test
    void aPhoneThatDoesNotShareIsNotAskedForKeyFrames() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.hub.needKeyFrame(PHONE);
        fixture.start("lab-7");
        fixture.hub.needKeyFrame(PHONE);
        fixture.hub.needKeyFrame(new PhoneId("nobody"));
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        fixture.pass(Duration.ofSeconds(2));

        assertThat(keyFrames(line)).isZero();
    }

    @Test
    void aScreenThatThePhoneReportsStillIsNotStalled() {
        RecordingTransport line = live();
        line.frameComes();
        says(line, true);

        passWithBeats(line, true, Duration.ofMinutes(1));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
        says(line, false);
        fixture.pass(Duration.ofMillis(2_750));
        assertThat(fixture.phone("lab-7").sharing()).as("frames are due from now on").isEqualTo(Sharing.LIVE);
        fixture.pass(Duration.ofMillis(500));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.STALLED);

        says(line, true);
        fixture.pass(Duration.ofMillis(250));
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.LIVE);
    }

    @Test
    void thePhonesClockIsEstimatedFromItsFastestHeartbeats() {
        RecordingTransport line = fixture.connectModern("lab-7");
        tellsClock(line, Duration.ofHours(1), Duration.ofMillis(50));
        assertThat(fixture.phone("lab-7").link().clockAhead()).as("no round trip is known").isNull();

        fixture.hub.roundTrip(line, Duration.ofMillis(100));
        assertThat(fixture.phone("lab-7").link().clockAhead()).isCloseTo(Duration.ofHours(1), MILLI);
        tellsClock(line, Duration.ofHours(1), Duration.ofMillis(900));
        fixture.hub.roundTrip(line, Duration.ofMillis(1800));
        assertThat(fixture.phone("lab-7").link().clockAhead()).isCloseTo(Duration.ofHours(1), MILLI);

        for (int i = 0; i < 8; i++) {
            tellsClock(line, Duration.ofMinutes(60).minusSeconds(30), Duration.ofMillis(50));
        }
        assertThat(fixture.phone("lab-7").link().clockAhead()).isCloseTo(Duration.ofMinutes(60).minusSeconds(30),
                MILLI);
    }

    @Test
    void aChangedPhoneClockAppliesFromTheNextHeartbeat() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.hub.roundTrip(line, Duration.ofMillis(100));
        tellsClock(line, Duration.ofHours(1), Duration.ofMillis(50));

        tellsClock(line, Duration.ofHours(-1), Duration.ofMillis(50));
        assertThat(fixture.phone("lab-7").link().clockAhead()).isCloseTo(Duration.ofHours(-1), MILLI);
        tellsClock(line, Duration.ofHours(9), Duration.ofMillis(50));
        assertThat(fixture.phone("lab-7").link().clockAhead()).isCloseTo(Duration.ofHours(9), MILLI);
    }

    @Test
    void theTimeAHeartbeatWaitsForTheHubDoesNotAffectTheClock() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.hub.roundTrip(line, Duration.ZERO);
        var clock = fixture.time.clocks().now().plusSeconds(5);
        long arrivedAt = fixture.time.nanos();
        fixture.time.pass(Duration.ofSeconds(2));

        fixture.hub.phoneHeard(line, new PhoneMessage.Heart(Vitals.UNKNOWN, null, clock), arrivedAt);

        assertThat(fixture.phone("lab-7").link().clockAhead()).isCloseTo(Duration.ofSeconds(5), MILLI);
    }

    /**
     * Sends a heartbeat of a phone whose clock is ahead.
     *
     * @param way how long the message takes
     */
    private void tellsClock(RecordingTransport line, Duration ahead, Duration way) {
        var clock = fixture.time.clocks().now().plus(ahead);
        fixture.time.pass(way);
        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(Vitals.UNKNOWN, null, clock));
    }

    private RecordingTransport live() {
        RecordingTransport line = fixture.connectModern("lab-7");
        fixture.start("lab-7");
        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        return line;
    }

    private void watched(@Nullable ScreenTuning wish) {
        fixture.hub.watched(PHONE, new ScreenAudience(List.of(HubFixture.DESK), wish, wish == null));
    }

    private void says(RecordingTransport line, boolean still) {
        fixture.hub.phoneSaid(line, new PhoneMessage.Heart(
                new Vitals(null, null, null, null, new ScreenVitals(null, null, still, null)), null, null));
    }

    private void passWithBeats(RecordingTransport line, boolean still, Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(5)) {
            fixture.pass(Duration.ofSeconds(5));
            says(line, still);
        }
    }

    private static ScreenWish asked(RecordingTransport line) {
        return line.lastSent() instanceof ServerMessage.Instruct(_, _, Command.StartSharing(ScreenWish wish)) ? wish
                : ScreenWish.DEFAULT;
    }

    private static List<ScreenTuning> tunings(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.TuneScreen.class::isInstance)
                .map(message -> ((ServerMessage.TuneScreen) message).tuning()).toList();
    }

    private static long keyFrames(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.KeyFrame.class::isInstance).count();
    }
}
