package dev.golink.screens.capture;

import static dev.golink.screens.capture.KeepBench.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.capture.files.FreeSpace;
import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.capture.mp4.TestClip;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.Recording;
import dev.golink.screens.capture.recording.RecordingState;
import dev.golink.screens.capture.recording.SplitReason;
import dev.golink.screens.capture.recording.WriterQueue;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.ui.fixtures.HandClock;

class RecordingsTest {
    private static final List<Frame> CLIP = TestClip.h264(96, 208, 40);
    private static final PhoneId OTHER = new PhoneId("lab-08");

    @TempDir
    private Path folder;
    private KeepBench bench;

    @BeforeEach
    void begin() {
        bench = new KeepBench(folder);
    }

    private Recordings recordings() {
        return bench.capture.recordings();
    }

    @Test
    void aRecordingHoldsWhatCameFromItsBeginningToItsEnd() {
        recordings().start(List.of(PHONE));
        assertThat(bench.keyFrames).as("a key frame to begin with is asked for").containsExactly(PHONE);

        bench.play(PHONE, CLIP);
        recordings().stop(List.of(PHONE));

        assertThat(bench.files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName()).hasToString("lab-07_2026-03-14_15-09-26.mp4");
            PlayedMovie played = PlayedMovie.of(file);
            assertThat(played.count()).isEqualTo(40);
            assertThat(played.millis()).isEqualTo(5_000);
            assertThat(bench.report())
                    .isEqualTo(
                            new CaptureReport.Recorded(1, new CapturedFiles(folder, List.of(file)), 0, Set.of(), null));
        });
        assertThat(bench.watchers).as("nobody watches any more").isEmpty();
    }

    @Test
    void itIsShownSinceWhenAndHowLargeARecordingIs() {
        assertThat(recordings().stateOf(PHONE).get()).isNull();
        recordings().start(List.of(PHONE, OTHER));
        assertThat(recordings().countProperty().get()).isEqualTo(2);
        assertThat(recordings().stateOf(PHONE).get()).isEqualTo(RecordingState.begun(HandClock.START));

        bench.play(PHONE, CLIP);
        RecordingState now = recordings().stateOf(PHONE).get();
        assertThat(now.since()).isEqualTo(HandClock.START);
        assertThat(now.files()).isEqualTo(1);
        assertThat(now.bytes()).isPositive();

        recordings().stop(List.of(PHONE));
        assertThat(recordings().stateOf(PHONE).get()).isNull();
        assertThat(recordings().countProperty().get()).isEqualTo(1);
        assertThat(recordings().isGoing(OTHER)).isTrue();
    }

    @Test
    void framesBeforeTheFirstKeyFrameAreLeftOutAndCounted() {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(3, 40));
        recordings().stop(List.of(PHONE));

        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).isEqualTo(32);
        assertThat(bench.report()).isInstanceOfSatisfying(CaptureReport.Recorded.class,
                report -> assertThat(report.lost()).isEqualTo(5));
    }

    @Test
    void aFrameThatBuildsOnAMissingOneIsLeftOut() {
        List<Frame> holed = new ArrayList<>(CLIP);
        holed.remove(10);
        recordings().start(List.of(PHONE));
        bench.play(PHONE, holed);
        recordings().stop(List.of(PHONE));

        PlayedMovie played = PlayedMovie.of(bench.files().getFirst());
        assertThat(played.count()).as("10 is missing, 11 to 15 build on it").isEqualTo(34);
        assertThat(played.times()).contains(9 * 125L, 16 * 125L).doesNotContain(11 * 125L);
        assertThat(bench.keyFrames).as("at the beginning, and for the hole").hasSize(2);
    }

    @Test
    void parameterSetsThatCameAloneAndLongBeforeAreUsed() {
        bench.feeds.tap(PHONE, _ -> {});
        ByteBuffer sets = ParameterSets.in(CLIP.getFirst().payload()).orElseThrow().bytes();
        bench.send(PHONE, new Frame(Codec.H264, false, true, 0, 7, 0, 96, 208, sets));

        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.stream().map(RecordingsTest::withoutSets).toList());
        recordings().stop(List.of(PHONE));

        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).isEqualTo(40);
    }

    private static Frame withoutSets(Frame frame) {
        ByteBuffer payload = frame.payload();
        if (frame.keyFrame()) {
            payload.position(ParameterSets.in(payload).orElseThrow().bytes().remaining());
        }
        return new Frame(frame.codec(), frame.keyFrame(), false, 0, frame.sequence(), frame.capturedAt(),
                frame.width(), frame.height(), payload.slice());
    }

    @Test
    void whatAPhoneThatVanishedSentPlaysEvenIfTheConsoleIsKilledThen() throws IOException {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(0, 21));
        // No more frames arrive; a second later everything is on the disk.
        bench.pass(Duration.ofSeconds(1));
        bench.pass(Duration.ofSeconds(1));
        Path killed = folder.resolve("killed.mp4");
        Files.copy(bench.files().getFirst(), killed);

        PlayedMovie played = PlayedMovie.of(killed);
        assertThat(played.count()).isEqualTo(21);
        assertThat(played.millis()).isBetween(20 * 125L, 21 * 125L);
    }

    @Test
    void aRecordingOfAPhoneThatStaysAwayEndsByItself() {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP);
        bench.phones.clear();
        bench.pass(Duration.ofSeconds(1));
        bench.pass(Recordings.PATIENCE.minusSeconds(1));
        assertThat(recordings().isGoing(PHONE)).as("it may come back").isTrue();

        bench.pass(Duration.ofSeconds(1));

        assertThat(recordings().isGoing(PHONE)).isFalse();
        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).isEqualTo(40);
        assertThat(bench.report()).isInstanceOf(CaptureReport.Recorded.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void aRecordingLastsAndWaitsRightlyWhoeverSetsTheClock(long hours) {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP);
        bench.clock.set(Duration.ofHours(hours));
        bench.pass(Duration.ofSeconds(1));
        assertThat(recordings().stateOf(PHONE).get().lasted()).isEqualTo(Duration.ofSeconds(6));

        bench.phones.clear();
        bench.pass(Duration.ofSeconds(1));
        bench.clock.set(Duration.ofHours(hours));
        bench.pass(Recordings.PATIENCE.minusSeconds(1));
        assertThat(recordings().isGoing(PHONE)).isTrue();
        bench.clock.set(Duration.ofHours(-2 * hours));
        bench.pass(Duration.ofSeconds(1));

        assertThat(recordings().isGoing(PHONE)).isFalse();
    }

    @Test
    void anotherSizeBeginsAnotherFile() {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(0, 16));
        bench.play(PHONE, KeepBench.later(TestClip.h264(208, 96, 16), 16));
        recordings().stop(List.of(PHONE));

        assertThat(bench.files()).hasSize(2);
        assertThat(bench.files().stream().map(PlayedMovie::of).map(PlayedMovie::width)).containsExactly(96, 208);
        assertThat(bench.report()).isEqualTo(
                new CaptureReport.Recorded(1, new CapturedFiles(folder, bench.files()), 0, Set.of(SplitReason.SIZE),
                        null));
    }

    @Test
    void aTurnedPhoneBeginsAnotherFileWithItsNextKeyFrame() {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(0, 12));
        bench.play(PHONE, CLIP.subList(12, 40).stream().map(frame -> new Frame(frame.codec(), frame.keyFrame(),
                false, 1, frame.sequence(), frame.capturedAt(), 96, 208, frame.payload())).toList());
        recordings().stop(List.of(PHONE));

        List<PlayedMovie> played = bench.files().stream().map(PlayedMovie::of).toList();
        assertThat(played).extracting(PlayedMovie::turned).containsExactly(0, 90);
        assertThat(played).extracting(PlayedMovie::count).as("12 to 15 can't be turned").containsExactly(12, 24);
    }

    @Test
    void anHourLaterAnotherFileBeginsWithAKeyFrame() {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(0, 8));
        bench.pass(Recording.LONGEST.minusMillis(1_500));
        bench.play(PHONE, CLIP.subList(8, 40));
        recordings().stop(List.of(PHONE));

        assertThat(bench.files().stream().map(PlayedMovie::of).map(PlayedMovie::count))
                .as("the hour is over at 12, the next key frame is 16").containsExactly(16, 24);
        assertThat(bench.keyFrames).as("at the beginning, and at the end of the hour").hasSize(2);
    }

    @Test
    void aDiskWithTooLittleRoomIsNotFilledFurther() {
        recordings().start(List.of(PHONE, OTHER));
        bench.play(PHONE, CLIP);
        bench.freeSpace = FreeSpace.LEAST - 1;
        bench.pass(Duration.ofSeconds(1));

        assertThat(recordings().countProperty().get()).isZero();
        assertThat(bench.report()).isEqualTo(new CaptureReport.DiskFull(folder, 2));
        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).as("what came before is whole").isEqualTo(40);

        recordings().start(List.of(PHONE));
        assertThat(recordings().isGoing(PHONE)).as("nor does another one begin").isFalse();
        assertThat(bench.reports).last().isEqualTo(new CaptureReport.DiskFull(folder, 1));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndCostsNothingElse() throws IOException {
        Path file = Files.createFile(folder.resolve("no folder"));
        bench.folder = file;
        recordings().start(List.of(PHONE));
        bench.folder = folder;
        recordings().start(List.of(OTHER));
        bench.share(OTHER);
        bench.play(PHONE, CLIP);
        bench.play(OTHER, CLIP);

        assertThat(recordings().isGoing(PHONE)).isFalse();
        assertThat(bench.report()).isInstanceOfSatisfying(CaptureReport.Broken.class, report -> {
            assertThat(report.phone()).isEqualTo(PHONE);
            assertThat(report.problem()).contains("no folder");
        });
        assertThat(recordings().isGoing(OTHER)).isTrue();
        recordings().stop(List.of(OTHER));
        assertThat(bench.files()).filteredOn(made -> made.getFileName().toString().startsWith("lab-08")).singleElement()
                .satisfies(made -> assertThat(PlayedMovie.of(made).count()).isEqualTo(40));
    }

    @Test
    void aSlowDiskCostsFramesUpToAKeyFrameAndNoMemory() {
        recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(0, 8));
        bench.slowDisk = true;
        Frame big = new Frame(Codec.H264, false, false, 0, 8, 0, 96, 208,
                ByteBuffer.allocate((int) WriterQueue.MOST));
        bench.send(PHONE, big);
        bench.play(PHONE, KeepBench.later(CLIP.subList(1, 4), 8));
        assertThat(bench.unwritten).as("no more waits for the disk, but for a glance at it").hasSizeLessThan(2);
        bench.catchUp();
        bench.play(PHONE, KeepBench.later(CLIP.subList(4, 16), 8));
        recordings().stop(List.of(PHONE));

        assertThat(bench.keyFrames).hasSizeGreaterThanOrEqualTo(2);
        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).as("8, and 8 from the next key frame on")
                .isEqualTo(16);
        assertThat(bench.report()).isInstanceOfSatisfying(CaptureReport.Recorded.class,
                report -> assertThat(report.lost()).isEqualTo(8));
    }

    @Test
    void aRecordingWithoutAPictureLeavesNoFile() {
        recordings().start(List.of(PHONE));
        recordings().stop(List.of(PHONE));

        assertThat(bench.report())
                .isEqualTo(new CaptureReport.Recorded(1, new CapturedFiles(folder, List.of()), 0, Set.of(), null));
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void theEndOfTheConsoleFinishesAllRecordings() {
        bench.share(OTHER);
        recordings().start(List.of(PHONE, OTHER));
        bench.play(PHONE, CLIP);
        bench.play(OTHER, CLIP);
        bench.capture.close();

        assertThat(bench.files()).hasSize(2).allSatisfy(file -> assertThat(PlayedMovie.of(file).count()).isEqualTo(40));
        assertThat(bench.watchers).isEmpty();
    }
}
