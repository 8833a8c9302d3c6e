package dev.golink.screens.capture;

import static dev.golink.screens.capture.CaptureFixture.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.capture.mp4.TestClip;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.capture.recording.SplitReason;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** A phone that is recorded is asked for larger pictures, and continues with small ones for a moment. */
class RecordingSizesTest {
    private static final List<Frame> SMALL = TestClip.h264(96, 208, 40);
    private static final List<Frame> LARGE = TestClip.h264(208, 448, 40);

    @TempDir
    private Path folder;
    private CaptureFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new CaptureFixture(folder);
        fixture.share(PHONE, 208, 448);
        fixture.capture.recordings().start(List.of(PHONE));
    }

    private CaptureReport.Recorded stop() {
        fixture.capture.recordings().stop(List.of(PHONE));
        return (CaptureReport.Recorded) fixture.report();
    }

    @Test
    void aRecordingBeginsOnceTheSizeIsStable() {
        fixture.play(PHONE, SMALL.subList(0, 8));
        fixture.play(PHONE, CaptureFixture.later(LARGE, 8));

        CaptureReport.Recorded report = stop();
        assertThat(fixture.files()).hasSize(1);
        assertThat(PlayedMovie.of(fixture.files().getFirst())).extracting(PlayedMovie::width, PlayedMovie::count)
                .containsExactly(208, 40);
        assertThat(report).as("what came before it begins is not missing")
                .isEqualTo(
                        new CaptureReport.Recorded(1, new CapturedFiles(folder, fixture.files()), 0, Set.of(), null));
    }

    @Test
    void aPhoneThatSendsItsWholeScreenIsRecordedAtOnce() {
        fixture.send(PHONE, LARGE.getFirst());

        assertThat(fixture.files()).hasSize(1);
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).as("and the file opens at once").isEqualTo(1);
    }

    @Test
    void noPictureIsLostWhenPicturesStaySmall() {
        fixture.play(PHONE, SMALL.subList(0, 15));
        assertThat(fixture.files()).as("larger ones may come").isEmpty();
        fixture.play(PHONE, SMALL.subList(15, 40));

        assertThat(stop().lost()).isZero();
        PlayedMovie played = PlayedMovie.of(fixture.files().getFirst());
        assertThat(played.count()).isEqualTo(40);
        assertThat(fixture.files().getFirst().getFileName()).as("named by its first picture")
                .hasToString("lab-07_2026-03-14_15-09-26.mp4");
    }

    @Test
    void aStillScreenIsRecordedAfterAFewSeconds() {
        fixture.play(PHONE, SMALL.subList(0, 1));
        for (int i = 0; i < 3; i++) {
            fixture.pass(Duration.ofSeconds(1));
        }

        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(1);
    }

    @Test
    void stoppingEarlyWritesThePendingPictures() {
        fixture.play(PHONE, SMALL.subList(0, 4));
        stop();

        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(4);
    }

    @Test
    void smallPicturesAtARestartNeedNoNewFile() {
        fixture.play(PHONE, LARGE.subList(0, 8));
        fixture.play(PHONE, CaptureFixture.later(SMALL.subList(0, 8), 8));
        fixture.play(PHONE, CaptureFixture.later(LARGE.subList(0, 8), 16));

        CaptureReport.Recorded report = stop();
        assertThat(fixture.files()).hasSize(1);
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(16);
        assertThat(report.lost()).as("the small ones").isEqualTo(8);
    }

    @Test
    void aLastingNewSizeBeginsANewFileAndTheReasonIsReported() {
        fixture.play(PHONE, LARGE.subList(0, 8));
        fixture.play(PHONE, CaptureFixture.later(SMALL, 8));
        assertThat(fixture.capture.recordings().stateOf(PHONE).get().splits()).containsExactly(SplitReason.SIZE);

        CaptureReport.Recorded report = stop();
        assertThat(fixture.files().stream().map(PlayedMovie::of).map(PlayedMovie::count)).containsExactly(8, 40);
        assertThat(report.splits()).containsExactly(SplitReason.SIZE);
        assertThat(report.lost()).isZero();
    }

    @Test
    void aTurnedPhoneAndANewCodecAreReportedAsReasons() {
        fixture.play(PHONE, LARGE.subList(0, 8));
        fixture.play(PHONE,
                CaptureFixture.later(LARGE.subList(0, 8), 8).stream().map(RecordingSizesTest::turned).toList());
        for (int i = 16; i < 20; i++) {
            fixture.play(PHONE, List.of(CaptureFixture.jpeg(Jpegs.of(208, 448), 1, i)));
        }

        assertThat(stop().splits()).containsExactlyInAnyOrder(SplitReason.ROTATION, SplitReason.CODEC);
        assertThat(fixture.files()).hasSize(3);
    }

    @Test
    void sizeOfAFileComesFromThePictureNotTheHeader() {
        for (int i = 0; i < 8; i++) {
            fixture.play(PHONE, List.of(new Frame(Codec.JPEG, true, false, 0, i, i * 125_000L, 100 + i, 900,
                    CaptureFixture.jpeg(Jpegs.of(209, 449), 0, i).payload())));
        }
        stop();

        assertThat(fixture.files()).as("one file, whatever the headers say").hasSize(1);
        assertThat(PlayedMovie.of(fixture.files().getFirst())).extracting(PlayedMovie::width, PlayedMovie::height)
                .as("without the last odd column and line").containsExactly(208, 448);
    }

    private static Frame turned(Frame frame) {
        return new Frame(frame.codec(), frame.keyFrame(), false, 1, frame.sequence(), frame.capturedAt(), 208, 448,
                frame.payload());
    }
}
