package dev.golink.phones.adb.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

final class VideoTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScreenFixture phone = ScreenFixture.recording();

    @Test
    void picturesOfTheRecordingBecomeFrames() {
        phone.show(phone.recording(0), ScreenFixture.first(1), ScreenFixture.later(2), ScreenFixture.later(3));

        assertThat(phone.frames).extracting(Frame::codec).containsOnly(Codec.H264);
        assertThat(phone.frames).extracting(Frame::keyFrame).containsExactly(true, false, false);
        assertThat(phone.frames).extracting(Frame::sequence).containsExactly(0L, 1L, 2L);
        assertThat(phone.frames).extracting(Frame::capturedAt).isSorted().doesNotHaveDuplicates();
        assertThat(phone.frames).extracting(Frame::rotation).containsOnly(0);
        assertThat(phone.frames.getFirst().width()).as("from the stream, not from what was asked for").isEqualTo(128);
        assertThat(phone.frames.getFirst().height()).isEqualTo(256);
        assertThat(phone.frames.getFirst().payload()).isEqualTo(ByteBuffer.wrap(ScreenFixture.first(1)));
    }

    @Test
    void theRecordingIsAskedForTheWantedSizeAndRateAndForNoTimeLimit() {
        assertThat(phone.recording(0).command.words()).startsWith("sh", "-c").containsSubsequence("screenrecord",
                "--output-format=h264", "--size", "216x480", "--bit-rate", "1000000", "--time-limit", "0", "-");
    }

    @Test
    void aPictureThatNoOtherFollowsIsSentAfterAMoment() {
        ScriptedShell.Program program = phone.recording(0);
        program.writes(ScreenFixture.first(1));
        phone.pass(Duration.ofMillis(10));
        assertThat(phone.frames).isEmpty();
        phone.pass(Duration.ofMillis(25));
        assertThat(phone.frames).hasSize(1);
    }

    @Test
    void aKeyFrameComesFromANewRecordingAndTheOldOneGoesOnUntilThen() {
        ScriptedShell.Program old = phone.recording(0);
        phone.show(old, ScreenFixture.first(1));
        phone.pass(SECOND.multipliedBy(2));
        phone.screen.keyFrame();
        ScriptedShell.Program fresh = phone.recording(1);
        phone.show(old, ScreenFixture.later(2));
        assertThat(old.isClosed()).isFalse();
        phone.show(fresh, ScreenFixture.first(3), ScreenFixture.later(4));
        assertThat(old.isClosed()).isTrue();

        assertThat(phone.frames).extracting(Frame::keyFrame).containsExactly(true, false, true, false);
        assertThat(phone.frames).extracting(Frame::sequence).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void wishesStartANewRecordingAtMostEachTwoSeconds() {
        phone.show(phone.recording(0), ScreenFixture.first(1));
        for (int i = 0; i < 20; i++) {
            phone.screen.keyFrame();
            phone.screen.tune(new StreamWish(480, 10, 500_000 + i));
            phone.pass(Duration.ofMillis(90));
        }
        assertThat(phone.shell.recordings()).hasSize(1);
        phone.pass(Duration.ofMillis(250));
        assertThat(phone.shell.recordings()).hasSize(2);
        assertThat(phone.recording(1).command.words()).contains("500019");
        phone.pass(SECOND);
        assertThat(phone.shell.recordings()).as("its first picture is the key frame").hasSize(2);
    }

    @Test
    void aWishThatChangesNothingOfTheRecordingStartsNone() {
        phone.show(phone.recording(0), ScreenFixture.first(1));
        phone.pass(SECOND.multipliedBy(3));
        phone.screen.tune(new StreamWish(480, 25, 1_000_000));
        phone.pass(SECOND);
        assertThat(phone.shell.recordings()).hasSize(1);
    }

    @Test
    void whereThePhoneRecordsOnlyOnceAtATimeTheOldRecordingMakesRoom() {
        ScriptedShell.Program old = phone.recording(0);
        phone.show(old, ScreenFixture.first(1));
        phone.pass(SECOND.multipliedBy(2));
        phone.screen.keyFrame();
        ScriptedShell.Program refused = phone.recording(1);
        refused.writes("ERROR: unable to configure video/avc codec at 216x480 (err=-12)\n");
        refused.ends();
        phone.pass(Duration.ofMillis(325));
        assertThat(old.isClosed()).isTrue();
        assertThat(phone.shell.recordings()).as("it gets time to end").hasSize(2);
        phone.pass(Duration.ofMillis(50));
        phone.show(phone.recording(2), ScreenFixture.first(2));
        assertThat(phone.frames).hasSize(2);

        phone.pass(SECOND.multipliedBy(2));
        phone.screen.keyFrame();
        phone.pass(Duration.ofMillis(25));
        assertThat(phone.recording(2).isClosed()).as("this time at once").isTrue();
        phone.pass(Duration.ofMillis(350));
        phone.show(phone.recording(3), ScreenFixture.first(3));
        assertThat(phone.frames).hasSize(3);
        assertThat(phone.failures).isEmpty();
    }

    @Test
    void aNewRecordingWithoutAPictureGetsTheEncoderForItself() {
        ScriptedShell.Program old = phone.recording(0);
        phone.show(old, ScreenFixture.first(1));
        phone.pass(SECOND.multipliedBy(2));
        phone.screen.keyFrame();
        ScriptedShell.Program hanging = phone.recording(1);
        phone.pass(SECOND.multipliedBy(2));
        assertThat(old.isClosed()).isFalse();
        phone.pass(SECOND.multipliedBy(2));
        assertThat(old.isClosed()).isTrue();
        phone.show(hanging, ScreenFixture.first(2));
        assertThat(phone.frames).hasSize(2);
    }

    @Test
    void afterALeftOutFrameNothingComesUntilANewKeyFrameWhichIsAskedFor() {
        ScriptedShell.Program program = phone.recording(0);
        phone.show(program, ScreenFixture.first(1));
        phone.slow = true;
        phone.show(program, ScreenFixture.later(2));
        phone.slow = false;
        phone.show(program, ScreenFixture.later(3), ScreenFixture.later(4));
        assertThat(phone.frames).hasSize(1);
        assertThat(phone.screen.vitals().droppedFrames()).isEqualTo(3);

        phone.pass(SECOND.multipliedBy(2));
        phone.show(phone.recording(1), ScreenFixture.first(5), ScreenFixture.later(6));
        assertThat(phone.frames).extracting(Frame::keyFrame).containsExactly(true, true, false);
        assertThat(phone.frames).extracting(Frame::sequence).containsExactly(0L, 1L, 2L);
        assertThat(phone.screen.vitals().sentFrames()).isEqualTo(3);
    }

    @Test
    void aPictureThatWasTornByAPauseIsFollowedByAKeyFrameAndLongerPauses() {
        ScriptedShell.Program program = phone.recording(0);
        phone.show(program, ScreenFixture.first(1));
        byte[] picture = ScreenFixture.later(2);
        phone.show(program, Arrays.copyOf(picture, picture.length - 1));
        phone.show(program, new byte[]{(byte) 0x99});
        phone.show(program, ScreenFixture.later(3));
        assertThat(phone.frames).as("the torn one was sent").hasSize(2);

        phone.pass(SECOND.multipliedBy(2));
        ScriptedShell.Program fresh = phone.recording(1);
        fresh.writes(ScreenFixture.first(4));
        phone.pass(Duration.ofMillis(25));
        assertThat(phone.frames).as("the pause is twice as long now").hasSize(2);
        phone.pass(Duration.ofMillis(25));
        assertThat(phone.frames).hasSize(3);
    }

    @Test
    void theStreamIsStillWhileNothingMovesAndAPictureStands() {
        assertThat(phone.screen.vitals().still()).isFalse();
        phone.pass(SECOND.multipliedBy(2));
        assertThat(phone.screen.vitals().still()).as("no picture has come yet").isFalse();
        phone.show(phone.recording(0), ScreenFixture.first(1));
        assertThat(phone.screen.vitals().still()).isFalse();
        phone.pass(SECOND.multipliedBy(2));
        assertThat(phone.screen.vitals().still()).isTrue();
        phone.show(phone.recording(0), ScreenFixture.later(2));
        assertThat(phone.screen.vitals().still()).isFalse();
        assertThat(phone.screen.vitals().encoding()).isBetween(Duration.ofMillis(20), Duration.ofMillis(60));
        phone.screen.stop();
        assertThat(phone.screen.vitals()).isEqualTo(ScreenVitals.UNKNOWN);
    }

    @Test
    void pausingEndsWhatRunsOnThePhoneAndResumingBeginsWithAKeyFrame() {
        ScriptedShell.Program program = phone.recording(0);
        phone.show(program, ScreenFixture.first(1));
        phone.screen.pause();
        phone.screen.tune(new StreamWish(240, 5, 300_000));
        phone.screen.keyFrame();
        phone.pass(SECOND.multipliedBy(3));
        assertThat(phone.shell.started).allMatch(ScriptedShell.Program::isClosed).hasSize(2);
        assertThat(program.input()).as("a line ends it at once, the end of its stream alone maybe later")
                .isEqualTo("\n");

        phone.screen.resume();
        ScriptedShell.Program fresh = phone.recording(1);
        assertThat(fresh.command.words()).contains("300000");
        phone.show(fresh, ScreenFixture.later(2), ScreenFixture.first(3));
        assertThat(phone.frames).extracting(Frame::keyFrame).containsExactly(true, true);
        phone.screen.stop();
        phone.pass(SECOND.multipliedBy(3));
        assertThat(phone.shell.started).allMatch(ScriptedShell.Program::isClosed);
        assertThat(phone.failures).isEmpty();
    }

    @Test
    void whereThereIsATimeLimitANewRecordingBeginsBeforeIt() {
        ScreenFixture older = new ScreenFixture(new ScreenAbilities(true, false),
                ScreenTimes.USUAL.withRecording(Duration.ofSeconds(12)));
        older.screen.start(Codec.H264, ScreenFixture.WISH);
        ScriptedShell.Program first = older.recording(0);
        assertThat(first.command.words()).doesNotContain("--time-limit");
        older.show(first, ScreenFixture.first(1));
        older.pass(Duration.ofSeconds(11));
        assertThat(older.shell.recordings()).hasSize(1);
        older.pass(SECOND);
        ScriptedShell.Program second = older.recording(1);
        older.show(first, ScreenFixture.later(2));
        older.show(second, ScreenFixture.first(3));
        assertThat(older.frames).hasSize(3);
        assertThat(first.isClosed()).isTrue();
        older.pass(Duration.ofSeconds(12));
        assertThat(older.recording(2).isClosed()).isFalse();
    }

    @Test
    void aRecordingThatEndsByItselfAfterAWhileIsStartedAgainAtOnce() {
        ScriptedShell.Program program = phone.recording(0);
        phone.show(program, ScreenFixture.first(1));
        phone.pass(SECOND.multipliedBy(12));
        program.ends();
        phone.show(phone.recording(1), ScreenFixture.first(2));
        assertThat(phone.frames).hasSize(2);
        assertThat(phone.failures).isEmpty();
    }

    @Test
    void afterSeveralFailuresTheStreamFailsWithWhatTheProgramSaid() {
        for (int i = 0; i < 5; i++) {
            ScriptedShell.Program program = phone.recording(i);
            program.writes("ERROR: unable to create video/avc codec instance\n");
            program.ends();
            phone.pass(SECOND.multipliedBy(5));
        }
        assertThat(phone.failures)
                .isEqualTo(List.of("screenrecord on the phone ends: ERROR: unable to create video/avc codec instance"));
        assertThat(phone.shell.recordings()).hasSize(5);
        assertThat(phone.recording(1).command.words()).as("some encoders want multiples of 16").contains("208x464");
        assertThat(phone.shell.started).allMatch(ScriptedShell.Program::isClosed);
        assertThat(phone.screen.vitals()).isEqualTo(ScreenVitals.UNKNOWN);
    }

    @Test
    void aPhoneThatIsGoneFailsToo() {
        phone.recording(0);
        phone.shell.gone = true;
        phone.recording(0).ends();
        phone.pass(SECOND.multipliedBy(10));
        assertThat(phone.failures).containsExactly("screenrecord on the phone ends: device offline");
    }

    @Test
    void anotherCodecTakesTheStreamOver() {
        phone.show(phone.recording(0), ScreenFixture.first(1));
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        phone.await(() -> phone.shell.snapshots().size() == 1 && phone.recording(0).isClosed());
        phone.screen.stop();
    }
}
