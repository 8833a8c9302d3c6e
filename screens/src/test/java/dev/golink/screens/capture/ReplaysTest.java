package dev.golink.screens.capture;

import static dev.golink.screens.capture.CaptureFixture.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.util.Subscription;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.capture.mp4.TestClip;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

class ReplaysTest {
    private static final List<Frame> CLIP = TestClip.h264(96, 208, 40);

    @TempDir
    private Path folder;
    private CaptureFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new CaptureFixture(folder);
    }

    private Replays replays() {
        return fixture.capture.replays();
    }

    private Subscription watch(PhoneId phone) {
        return fixture.feeds.tap(phone, _ -> {});
    }

    /** Plays the clip of five seconds the given number of times. */
    private void play(int times) {
        for (int i = 0; i < times; i++) {
            fixture.play(PHONE, CaptureFixture.later(CLIP, i * 40));
        }
    }

    @Test
    void lastHalfMinuteCanBeSavedAfterwards() {
        watch(PHONE);
        play(20);
        replays().save(List.of(PHONE));

        Path file = fixture.files().getFirst();
        assertThat(fixture.report())
                .isEqualTo(new CaptureReport.Replayed(1, 1, new CapturedFiles(folder, List.of(file)), null, Set.of(),
                        null));
        PlayedMovie played = PlayedMovie.of(file);
        assertThat(played.millis()).as("from the key frame before the half minute").isBetween(30_000L, 31_000L);
        assertThat(played.times()).startsWith(0L);
        assertThat(played.shades()).endsWith(TestClip.shade(39));
    }

    @Test
    void aShorterTimeIsSavedCompletely() {
        watch(PHONE);
        play(1);
        replays().save(List.of(PHONE, new PhoneId("lab-08")));

        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(40);
        assertThat(fixture.report())
                .isEqualTo(new CaptureReport.Replayed(1, 2, new CapturedFiles(folder, fixture.files()), null, Set.of(),
                        null));
    }

    @Test
    void jpegsAreSavedToo() {
        watch(PHONE);
        byte[] jpeg = Jpegs.of(90, 200);
        for (int i = 0; i < 300; i++) {
            fixture.play(PHONE, List.of(CaptureFixture.jpeg(jpeg, 0, i)));
        }
        replays().save(List.of(PHONE));

        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isBetween(240, 241);
    }

    @Test
    void keyFramesAreRequestedAndFramesWithoutThemUseLittleMemory() {
        watch(PHONE);
        fixture.play(PHONE, CLIP.subList(0, 1));
        for (int i = 1; i < 20; i++) {
            fixture.play(PHONE, List.of(delta(i, 1 << 20)));
            fixture.pass(Duration.ofSeconds(1));
            assertThat(replays().bytes()).isLessThanOrEqualTo(Replays.MOST_EACH);
        }
        assertThat(fixture.keyFrames).contains(PHONE);
        assertThat(replays().has(PHONE)).as("nothing can be decoded before the next key frame").isFalse();

        fixture.play(PHONE, CaptureFixture.later(CLIP, 24));
        assertThat(replays().has(PHONE)).isTrue();
    }

    @Test
    void memoryForAllPhonesIsLimitedAndTheOldestFramesAreDropped() {
        int frame = 4 << 20;
        int most = (int) (Replays.MOST / frame);
        for (int i = 0; i < most + 8; i++) {
            PhoneId phone = new PhoneId("lab-" + i);
            watch(phone);
            fixture.send(phone, new Frame(Codec.H264, true, false, 0, 0, 0, 96, 208, ByteBuffer.allocate(frame)));
            fixture.clock.turn(Duration.ofMillis(10));
            assertThat(replays().bytes()).isLessThanOrEqualTo(Replays.MOST);
        }
        assertThat(replays().has(new PhoneId("lab-0"))).isFalse();
        assertThat(replays().has(new PhoneId("lab-" + (most + 7)))).isTrue();
    }

    @Test
    void framesOfAnUnwatchedScreenAreDroppedAfterHalfAMinute() {
        Subscription watch = watch(PHONE);
        play(1);
        fixture.pass(Duration.ofMinutes(5));
        assertThat(replays().has(PHONE)).as("a still screen").isTrue();

        watch.unsubscribe();
        fixture.pass(Duration.ofSeconds(1));

        assertThat(replays().has(PHONE)).isFalse();
        assertThat(replays().bytes()).isZero();
    }

    @Test
    void replayBufferDoesNotCountAsAWatcher() {
        assertThat(fixture.watchers).isEmpty();
        watch(PHONE).unsubscribe();
        assertThat(fixture.watchers).isEmpty();
    }

    @Test
    void aPhoneThatWasNotWatchedHasNoReplay() {
        replays().save(List.of(PHONE));

        assertThat(fixture.report())
                .isEqualTo(
                        new CaptureReport.Replayed(0, 1, new CapturedFiles(folder, List.of()), null, Set.of(), null));
    }

    private static Frame delta(long sequence, int size) {
        return new Frame(Codec.H264, false, false, 0, sequence, 0, 96, 208, ByteBuffer.allocate(size));
    }
}
