package dev.golink.screens.capture;

import static dev.golink.screens.capture.CaptureFixture.PHONE;
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
    private CaptureFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new CaptureFixture(folder);
    }

    private Recordings recordings() {
        return fixture.capture.recordings();
    }

    @Test
    void aRecordingHoldsAllFramesFromStartToStop() {
        recordings().start(List.of(PHONE));
        assertThat(fixture.keyFrames).as("a key frame to begin with is asked for").containsExactly(PHONE);

        fixture.play(PHONE, CLIP);
        recordings().stop(List.of(PHONE));

        assertThat(fixture.files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName()).hasToString("lab-07_2026-03-14_15-09-26.mp4");
            PlayedMovie played = PlayedMovie.of(file);
            assertThat(played.count()).isEqualTo(40);
            assertThat(played.millis()).isEqualTo(5_000);
            assertThat(fixture.report())
                    .isEqualTo(
                            new CaptureReport.Recorded(1, new CapturedFiles(folder, List.of(file)), 0, Set.of(), null));
        });
        assertThat(fixture.watchers).as("nobody watches any more").isEmpty();
    }

    @Test
    void stateOfARecordingGivesItsStartAndSize() {
        assertThat(recordings().stateOf(PHONE).get()).isNull();
        recordings().start(List.of(PHONE, OTHER));
        assertThat(recordings().countProperty().get()).isEqualTo(2);
        assertThat(recordings().stateOf(PHONE).get()).isEqualTo(RecordingState.begun(HandClock.START));

        fixture.play(PHONE, CLIP);
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
        fixture.play(PHONE, CLIP.subList(3, 40));
        recordings().stop(List.of(PHONE));

        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(32);
        assertThat(fixture.report()).isInstanceOfSatisfying(CaptureReport.Recorded.class,
                report -> assertThat(report.lost()).isEqualTo(5));
    }

    @Test
    void framesThatDependOnAMissingFrameAreDropped() {
        List<Frame> holed = new ArrayList<>(CLIP);
        holed.remove(10);
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, holed);
        recordings().stop(List.of(PHONE));

        PlayedMovie played = PlayedMovie.of(fixture.files().getFirst());
        assertThat(played.count()).as("10 is missing, 11 to 15 build on it").isEqualTo(34);
        assertThat(played.times()).contains(9 * 125L, 16 * 125L).doesNotContain(11 * 125L);
        assertThat(fixture.keyFrames).as("at the beginning, and for the hole").hasSize(2);
    }

    @Test
    void parameterSetsSentAloneEarlierAreUsed() {
        fixture.feeds.tap(PHONE, _ -> {});
        ByteBuffer sets = ParameterSets.in(CLIP.getFirst().payload()).orElseThrow().bytes();
        fixture.send(PHONE, new Frame(Codec.H264, false, true, 0, 7, 0, 96, 208, sets));

        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.stream().map(RecordingsTest::withoutSets).toList());
        recordings().stop(List.of(PHONE));

        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(40);
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
    void framesOfALostPhonePlayEvenIfTheConsoleIsKilled() throws IOException {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.subList(0, 21));
        // No more frames arrive; a second later everything is on the disk.
        fixture.pass(Duration.ofSeconds(1));
        fixture.pass(Duration.ofSeconds(1));
        Path killed = folder.resolve("killed.mp4");
        Files.copy(fixture.files().getFirst(), killed);

        PlayedMovie played = PlayedMovie.of(killed);
        assertThat(played.count()).isEqualTo(21);
        assertThat(played.millis()).isBetween(20 * 125L, 21 * 125L);
    }

    @Test
    void aRecordingEndsByItselfWhenItsPhoneStaysOffline() {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP);
        fixture.phones.clear();
        fixture.pass(Duration.ofSeconds(1));
        fixture.pass(Recordings.PATIENCE.minusSeconds(1));
        assertThat(recordings().isGoing(PHONE)).as("it may come back").isTrue();

        fixture.pass(Duration.ofSeconds(1));

        assertThat(recordings().isGoing(PHONE)).isFalse();
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(40);
        assertThat(fixture.report()).isInstanceOf(CaptureReport.Recorded.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void aRecordingLastsAndWaitsRightlyWhoeverSetsTheClock(long hours) {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP);
        fixture.clock.set(Duration.ofHours(hours));
        fixture.pass(Duration.ofSeconds(1));
        assertThat(recordings().stateOf(PHONE).get().lasted()).isEqualTo(Duration.ofSeconds(6));

        fixture.phones.clear();
        fixture.pass(Duration.ofSeconds(1));
        fixture.clock.set(Duration.ofHours(hours));
        fixture.pass(Recordings.PATIENCE.minusSeconds(1));
        assertThat(recordings().isGoing(PHONE)).isTrue();
        fixture.clock.set(Duration.ofHours(-2 * hours));
        fixture.pass(Duration.ofSeconds(1));

        assertThat(recordings().isGoing(PHONE)).isFalse();
    }

    @Test
    void anotherSizeBeginsAnotherFile() {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.subList(0, 16));
        fixture.play(PHONE, CaptureFixture.later(TestClip.h264(208, 96, 16), 16));
        recordings().stop(List.of(PHONE));

        assertThat(fixture.files()).hasSize(2);
        assertThat(fixture.files().stream().map(PlayedMovie::of).map(PlayedMovie::width)).containsExactly(96, 208);
        assertThat(fixture.report()).isEqualTo(
                new CaptureReport.Recorded(1, new CapturedFiles(folder, fixture.files()), 0, Set.of(SplitReason.SIZE),
                        null));
    }

    @Test
    void aTurnedPhoneBeginsAnotherFileWithItsNextKeyFrame() {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.subList(0, 12));
        fixture.play(PHONE, CLIP.subList(12, 40).stream().map(frame -> new Frame(frame.codec(), frame.keyFrame(),
                false, 1, frame.sequence(), frame.capturedAt(), 96, 208, frame.payload())).toList());
        recordings().stop(List.of(PHONE));

        List<PlayedMovie> played = fixture.files().stream().map(PlayedMovie::of).toList();
        assertThat(played).extracting(PlayedMovie::turned).containsExactly(0, 90);
        assertThat(played).extracting(PlayedMovie::count).as("12 to 15 can't be turned").containsExactly(12, 24);
    }

    @Test
    void anHourLaterAnotherFileBeginsWithAKeyFrame() {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.subList(0, 8));
        fixture.pass(Recording.LONGEST.minusMillis(1_500));
        fixture.play(PHONE, CLIP.subList(8, 40));
        recordings().stop(List.of(PHONE));

        assertThat(fixture.files().stream().map(PlayedMovie::of).map(PlayedMovie::count))
                .as("the hour is over at 12, the next key frame is 16").containsExactly(16, 24);
        assertThat(fixture.keyFrames).as("at the beginning, and at the end of the hour").hasSize(2);
    }

    @Test
    void recordingsStopWhenTheDiskIsAlmostFull() {
        recordings().start(List.of(PHONE, OTHER));
        fixture.play(PHONE, CLIP);
        fixture.freeSpace = FreeSpace.LEAST - 1;
        fixture.pass(Duration.ofSeconds(1));

        assertThat(recordings().countProperty().get()).isZero();
        assertThat(fixture.report()).isEqualTo(new CaptureReport.DiskFull(folder, 2));
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).as("what came before is whole").isEqualTo(40);

        recordings().start(List.of(PHONE));
        assertThat(recordings().isGoing(PHONE)).as("nor does another one begin").isFalse();
        assertThat(fixture.reports).last().isEqualTo(new CaptureReport.DiskFull(folder, 1));
    }

    @Test
    void anUnwritableFileIsReportedAndOtherRecordingsContinue() throws IOException {
        Path file = Files.createFile(folder.resolve("no folder"));
        fixture.folder = file;
        recordings().start(List.of(PHONE));
        fixture.folder = folder;
        recordings().start(List.of(OTHER));
        fixture.share(OTHER);
        fixture.play(PHONE, CLIP);
        fixture.play(OTHER, CLIP);

        assertThat(recordings().isGoing(PHONE)).isFalse();
        assertThat(fixture.report()).isInstanceOfSatisfying(CaptureReport.Broken.class, report -> {
            assertThat(report.phone()).isEqualTo(PHONE);
            assertThat(report.problem()).contains("no folder");
        });
        assertThat(recordings().isGoing(OTHER)).isTrue();
        recordings().stop(List.of(OTHER));
        assertThat(fixture.files()).filteredOn(made -> made.getFileName().toString().startsWith("lab-08"))
                .singleElement()
                .satisfies(made -> assertThat(PlayedMovie.of(made).count()).isEqualTo(40));
    }

    @Test
    void aSlowDiskDropsFramesUntilAKeyFrameInsteadOfUsingMemory() {
        recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.subList(0, 8));
        fixture.slowDisk = true;
        Frame big = new Frame(Codec.H264, false, false, 0, 8, 0, 96, 208,
                ByteBuffer.allocate((int) WriterQueue.MOST));
        fixture.send(PHONE, big);
        fixture.play(PHONE, CaptureFixture.later(CLIP.subList(1, 4), 8));
        assertThat(fixture.unwritten).as("no more waits for the disk, but for a glance at it").hasSizeLessThan(2);
        fixture.catchUp();
        fixture.play(PHONE, CaptureFixture.later(CLIP.subList(4, 16), 8));
        recordings().stop(List.of(PHONE));

        assertThat(fixture.keyFrames).hasSizeGreaterThanOrEqualTo(2);
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).as("8, and 8 from the next key frame on")
                .isEqualTo(16);
        assertThat(fixture.report()).isInstanceOfSatisfying(CaptureReport.Recorded.class,
                report -> assertThat(report.lost()).isEqualTo(8));
    }

    @Test
    void aRecordingWithoutAPictureLeavesNoFile() {
        recordings().start(List.of(PHONE));
        recordings().stop(List.of(PHONE));

        assertThat(fixture.report())
                .isEqualTo(new CaptureReport.Recorded(1, new CapturedFiles(folder, List.of()), 0, Set.of(), null));
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void closingTheConsoleFinishesAllRecordings() {
        fixture.share(OTHER);
        recordings().start(List.of(PHONE, OTHER));
        fixture.play(PHONE, CLIP);
        fixture.play(OTHER, CLIP);
        fixture.capture.close();

        assertThat(fixture.files()).hasSize(2)
                .allSatisfy(file -> assertThat(PlayedMovie.of(file).count()).isEqualTo(40));
        assertThat(fixture.watchers).isEmpty();
    }
}
