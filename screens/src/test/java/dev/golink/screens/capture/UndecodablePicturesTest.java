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
    private KeepBench bench;

    @BeforeEach
    void begin() {
        bench = new KeepBench(folder);
        bench.share(PHONE, 90, 200);
    }

    private CaptureReport record(List<Frame> frames) {
        bench.capture.recordings().start(List.of(PHONE));
        bench.play(PHONE, frames);
        bench.capture.recordings().stop(List.of(PHONE));
        return bench.report();
    }

    @Test
    void aRecordingWithoutADecodablePictureLeavesNoFileAndSaysWhy() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            frames.add(KeepBench.jpeg(BROKEN, 0, i));
        }

        assertThat(record(frames))
                .isEqualTo(new CaptureReport.Recorded(1, new CapturedFiles(folder, List.of()), 20, Set.of(),
                        FrameProblem.DAMAGED));
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void theLastHalfMinuteWithoutADecodablePictureLeavesNoFileAndSaysWhy() {
        bench.feeds.tap(PHONE, _ -> {});
        bench.play(PHONE, List.of(KeepBench.jpeg(BROKEN, 0, 0), KeepBench.jpeg(new byte[]{1, 2, 3}, 0, 1)));
        bench.capture.replays().save(List.of(PHONE));

        assertThat(bench.report())
                .isEqualTo(new CaptureReport.Replayed(0, 1, new CapturedFiles(folder, List.of()), null, Set.of(),
                        FrameProblem.NOT_JPEG));
        assertThat(bench.files()).isEmpty();
    }

    @Test
    void undecodablePicturesOfOtherSizesDuringARecordingBeginNoFile() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean broken = i == 8 || i == 9;
            byte[] other = Jpegs.withoutData(Jpegs.of(90 + i, 200));
            frames.add(KeepBench.jpeg(broken ? other : GOOD, 0, i));
        }

        assertThat(record(frames)).isEqualTo(
                new CaptureReport.Recorded(1, new CapturedFiles(folder, bench.files()), 2, Set.of(),
                        FrameProblem.DAMAGED));
        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).isEqualTo(18);
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
        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).isEqualTo(32);
        assertThat(bench.keyFrames).as("at the beginning, and for what is damaged").hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void damagedParameterSetsInTheMiddleBeginNoFile() {
        List<Frame> frames = new ArrayList<>(CLIP);
        List<byte[]> units = MediaFiles.units(CLIP.get(16));
        units.get(1)[1] ^= 0x7F;
        frames.set(16, MediaFiles.frame(units, 16));

        assertThat(record(frames)).isInstanceOfSatisfying(CaptureReport.Recorded.class,
                report -> assertThat(report.kept().count()).isEqualTo(1));
        assertThat(PlayedMovie.of(bench.files().getFirst()).count()).isEqualTo(32);
    }

    @Test
    void aConsoleThatIsKilledWhileADamagedStreamIsRecordedLeavesAMovieThatPlays() throws IOException {
        bench.capture.recordings().start(List.of(PHONE));
        List<Frame> frames = new ArrayList<>(CLIP);
        frames.set(0, damaged(CLIP.get(0)));
        frames.set(24, damaged(CLIP.get(24)));
        for (int i = 0; i < frames.size(); i++) {
            bench.play(PHONE, frames.subList(i, i + 1));
            for (Path file : bench.files()) {
                // The file as a console that is killed now leaves it.
                Path killed = Files.createTempFile("killed", ".mp4");
                Files.write(killed, Files.readAllBytes(file));
                assertThat(PlayedMovie.ofDamaged(killed).count()).as("pictures after frame %d", i).isPositive();
                Files.delete(killed);
            }
        }
        assertThat(bench.files()).hasSize(1);
    }

    @Test
    void aKeyFrameThatGetsLostIsAskedForAgain() {
        bench.capture.recordings().start(List.of(PHONE));
        bench.play(PHONE, CLIP.subList(0, 2));
        bench.keyFrames.clear();
        bench.play(PHONE, KeepBench.later(CLIP.subList(1, 8), 4));
        bench.pass(Duration.ofSeconds(1));
        bench.play(PHONE, KeepBench.later(CLIP.subList(1, 2), 11));

        assertThat(bench.keyFrames).as("once, and once more a second later").hasSize(2);
    }

    @Test
    void aScreenshotSaysWhyThereIsNone() {
        bench.capture.screenshots().save(List.of(PHONE));
        bench.send(PHONE, KeepBench.jpeg(MediaFiles.KEPT.bytes("cjpeg-arithmetic.jpg"), 0, 0));
        bench.pass(Screenshots.PATIENCE);
        assertThat(bench.report()).isEqualTo(
                new CaptureReport.ScreenshotsSaved(new CapturedFiles(folder, List.of()), 1, 0, null,
                        FrameProblem.JPEG_CODING));

        bench.capture.screenshots().copy(PHONE);
        bench.send(PHONE, KeepBench.jpeg(new byte[]{1, 2, 3, 4}, 0, 1));
        bench.pass(Screenshots.PATIENCE);
        assertThat(bench.reports).last().isEqualTo(new CaptureReport.NothingToCopy(PHONE, FrameProblem.NOT_JPEG));
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
