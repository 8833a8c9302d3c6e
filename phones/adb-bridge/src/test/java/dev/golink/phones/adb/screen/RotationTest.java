package dev.golink.phones.adb.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.device.Display;

final class RotationTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScreenFixture phone = ScreenFixture.recording();

    @Test
    void aTurnedScreenIsRecordedAnewWithItsSidesExchangedAndTheOldPictureStands() {
        ScriptedShell.Program old = phone.recording(0);
        phone.show(old, ScreenFixture.first(1));
        turn(1);
        assertThat(phone.turns).containsExactly(new Display(1080, 2400, 1));
        ScriptedShell.Program fresh = phone.recording(1);
        assertThat(fresh.command.words()).contains("480x216");
        phone.show(old, ScreenFixture.later(2));
        assertThat(phone.frames).as("nothing comes until the new key frame").hasSize(1);
        phone.show(fresh, ScreenFixture.first(3));
        assertThat(phone.frames).hasSize(2);
        assertThat(phone.frames.getLast().sequence()).isEqualTo(1);
        assertThat(old.isClosed()).isTrue();
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        phone.await(() -> !phone.shell.turns().isEmpty());
        ScriptedShell.Program loop = phone.shell.turns().getFirst();
        loop.writes("x".repeat(RotationWatch.LONGEST_LINE));
        loop.writes("Viewport: displayId=0, orientation=1\n.\n");
        phone.pass(SECOND);
        assertThat(phone.turns).as("what is beyond is not kept").isEmpty();
        turn(3);
        assertThat(phone.turns).containsExactly(new Display(1080, 2400, 3));
    }

    @Test
    void aTurnDoesNotWaitForTheTimeBetweenWishes() {
        phone.show(phone.recording(0), ScreenFixture.first(1));
        phone.pass(SECOND.multipliedBy(2));
        phone.screen.keyFrame();
        phone.show(phone.recording(1), ScreenFixture.first(2));
        turn(3);
        assertThat(phone.shell.recordings()).hasSize(3);
    }

    @Test
    void aScreenThatIsTurnedAgainAndAgainIsRecordedAnewAtMostEachTwoSeconds() {
        phone.show(phone.recording(0), ScreenFixture.first(1));
        for (int i = 1; i <= 10; i++) {
            turn(i % 4);
        }
        assertThat(phone.shell.recordings()).hasSize(2);
        phone.pass(SECOND.multipliedBy(2));
        assertThat(phone.shell.recordings()).hasSize(3);
        assertThat(phone.recording(2).command.words()).contains("216x480");
    }

    @Test
    void manyTurnsOfAPhoneThatRecordsOnlyOnceAtATimeAreNoFailures() {
        int recordings = 0;
        for (int i = 1; i <= 8; i++) {
            phone.show(phone.recording(recordings), ScreenFixture.first(i));
            phone.pass(SECOND.multipliedBy(6));
            phone.show(phone.recording(recordings), ScreenFixture.later(i));
            turn(i % 2);
            if (i == 1) {
                phone.recording(1).writes("ERROR: unable to configure video/avc codec at 480x216 (err=-1010)\n");
                phone.recording(1).ends();
                recordings++;
            }
            phone.pass(Duration.ofMillis(400));
            recordings++;
        }
        phone.show(phone.recording(recordings), ScreenFixture.first(9));
        assertThat(phone.failures).isEmpty();
        assertThat(phone.frames).hasSize(17);
    }

    @Test
    void theSameRotationAgainChangesNothing() {
        phone.show(phone.recording(0), ScreenFixture.first(1));
        turn(0);
        assertThat(phone.turns).isEmpty();
        assertThat(phone.shell.recordings()).hasSize(1);
    }

    @Test
    void theLoopOnThePhoneRunsOnlyWhileTheScreenIsShown() {
        phone.await(() -> phone.shell.turns().size() == 1);
        phone.screen.pause();
        phone.await(() -> phone.shell.turns().getFirst().isClosed());
        phone.screen.resume();
        phone.await(() -> phone.shell.turns().size() == 2);
        phone.screen.stop();
        phone.await(() -> phone.shell.turns().getLast().isClosed());
    }

    @Test
    void aLoopThatEndsByItselfIsStartedAgain() {
        phone.await(() -> phone.shell.turns().size() == 1);
        phone.shell.turns().getFirst().ends();
        phone.pass(SECOND.multipliedBy(3));
        assertThat(phone.shell.turns()).hasSize(2);
        assertThat(phone.failures).isEmpty();
    }

    private void turn(int rotation) {
        phone.await(() -> !phone.shell.turns().isEmpty());
        phone.shell.turns().getLast()
                .writes("  Viewport INTERNAL: displayId=0, uniqueId=local:0, port=0, orientation=" + rotation
                        + ", logicalFrame=[0, 0, 1, 1], isActive=[1]\n.\n.\n");
        phone.pass(Duration.ofMillis(25));
    }
}
