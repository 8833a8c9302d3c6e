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

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.MediaFiles;
import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.capture.mp4.TestClip;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Frame;

/** Undecodable frames from one phone affect that phone's pictures only. */
class UndecodablePicturesTest {
    private static final List<Frame> CLIP = TestClip.h264(96, 208, 40);
    private static final byte[] GOOD = Jpegs.of(90, 200);
    private static final byte[] BROKEN = Jpegs.withoutData(GOOD);

    @TempDir
    private Path folder;
    private CaptureFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new CaptureFixture(folder);
        fixture.share(PHONE, 90, 200);
    }

    private CaptureReport record(List<Frame> frames) {
        fixture.capture.recordings().start(List.of(PHONE));
        fixture.play(PHONE, frames);
        fixture.capture.recordings().stop(List.of(PHONE));
        return fixture.report();
    }

    @Test
    void aRecordingWithoutADecodablePictureLeavesNoFileAndSaysWhy() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            frames.add(CaptureFixture.jpeg(BROKEN, 0, i));
        }

        assertThat(record(frames))
                .isEqualTo(new CaptureReport.Recorded(1, new CapturedFiles(folder, List.of()), 20, Set.of(),
                        FrameProblem.DAMAGED));
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void theLastHalfMinuteWithoutADecodablePictureLeavesNoFileAndSaysWhy() {
        fixture.feeds.tap(PHONE, _ -> {});
        fixture.play(PHONE, List.of(CaptureFixture.jpeg(BROKEN, 0, 0), CaptureFixture.jpeg(new byte[]{1, 2, 3}, 0, 1)));
        fixture.capture.replays().save(List.of(PHONE));

        assertThat(fixture.report())
                .isEqualTo(new CaptureReport.Replayed(0, 1, new CapturedFiles(folder, List.of()), null, Set.of(),
                        FrameProblem.NOT_JPEG));
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void undecodablePicturesOfOtherSizesDuringARecordingBeginNoFile() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean broken = i == 8 || i == 9;
            byte[] other = Jpegs.withoutData(Jpegs.of(90 + i, 200));
            frames.add(CaptureFixture.jpeg(broken ? other : GOOD, 0, i));
        }

        assertThat(record(frames)).isEqualTo(
                new CaptureReport.Recorded(1, new CapturedFiles(folder, fixture.files()), 2, Set.of(),
                        FrameProblem.DAMAGED));
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(18);
    }

    @Test
    void aKeyFrameThatCannotBeDecodedBeginsNoFile() {
        List<Frame> frames = new ArrayList<>(CLIP);
        frames.set(0, damaged(CLIP.getFirst()));

        assertThat(record(frames)).isInstanceOfSatisfying(CaptureReport.Recorded.class, report -> {
            assertThat(report.kept().count()).isEqualTo(1);
            assertThat(report.lost()).as("up to the next key frame").isEqualTo(8);
            assertThat(report.undecodable()).isEqualTo(FrameProblem.DAMAGED);
        });
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(32);
        assertThat(fixture.keyFrames).as("at the beginning, and for what is damaged").hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void damagedParameterSetsInTheMiddleBeginNoFile() {
        List<Frame> frames = new ArrayList<>(CLIP);
        List<byte[]> units = MediaFiles.units(CLIP.get(16));
        units.get(1)[1] ^= 0x7F;
        frames.set(16, MediaFiles.frame(units, 16));

        assertThat(record(frames)).isInstanceOfSatisfying(CaptureReport.Recorded.class,
                report -> assertThat(report.kept().count()).isEqualTo(1));
        assertThat(PlayedMovie.of(fixture.files().getFirst()).count()).isEqualTo(32);
    }

    @Test
    void movieOfADamagedStreamPlaysAfterTheConsoleIsKilled() throws IOException {
        fixture.capture.recordings().start(List.of(PHONE));
        List<Frame> frames = new ArrayList<>(CLIP);
        frames.set(0, damaged(CLIP.get(0)));
        frames.set(24, damaged(CLIP.get(24)));
        for (int i = 0; i < frames.size(); i++) {
            fixture.play(PHONE, frames.subList(i, i + 1));
            for (Path file : fixture.files()) {
                // The file as a console that is killed now leaves it.
                Path killed = Files.createTempFile("killed", ".mp4");
                Files.write(killed, Files.readAllBytes(file));
                assertThat(PlayedMovie.ofDamaged(killed).count()).as("pictures after frame %d", i).isPositive();
                Files.delete(killed);
            }
        }
        assertThat(fixture.files()).hasSize(1);
    }

    @Test
    void aLostKeyFrameIsRequestedAgain() {
        fixture.capture.recordings().start(List.of(PHONE));
        fixture.play(PHONE, CLIP.subList(0, 2));
        fixture.keyFrames.clear();
        fixture.play(PHONE, CaptureFixture.later(CLIP.subList(1, 8), 4));
        fixture.pass(Duration.ofSeconds(1));
        fixture.play(PHONE, CaptureFixture.later(CLIP.subList(1, 2), 11));

        assertThat(fixture.keyFrames).as("once, and once more a second later").hasSize(2);
    }

    @Test
    void aFailedScreenshotNamesTheProblem() {
        fixture.capture.screenshots().save(List.of(PHONE));
        fixture.send(PHONE, CaptureFixture.jpeg(MediaFiles.KEPT.bytes("cjpeg-arithmetic.jpg"), 0, 0));
        fixture.pass(Screenshots.PATIENCE);
        assertThat(fixture.report()).isEqualTo(
                new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, List.of()), 1, 0, null,
                        FrameProblem.JPEG_CODING));

        fixture.capture.screenshots().copy(PHONE);
        fixture.send(PHONE, CaptureFixture.jpeg(new byte[]{1, 2, 3, 4}, 0, 1));
        fixture.pass(Screenshots.PATIENCE);
        assertThat(fixture.reports).last().isEqualTo(new CaptureReport.NothingToCopy(PHONE, FrameProblem.NOT_JPEG));
    }

    /** A frame with valid markers and damaged data. */
    private static Frame damaged(Frame frame) {
        byte[] bytes = new byte[frame.payload().remaining()];
        frame.payload().get(bytes);
        for (int i = bytes.length - 40; i < bytes.length; i++) {
            bytes[i] ^= (byte) 0x55;
        }
        return new Frame(frame.codec(), true, false, 0, frame.sequence(), frame.capturedAt(), 96, 208,
                ByteBuffer.wrap(bytes));
    }
}
