package dev.golink.screens.capture;

import static dev.golink.screens.capture.CaptureFixture.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.MediaFiles;
import dev.golink.screens.capture.mp4.PlayedMovie;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.screens.capture.recording.CapturedFiles;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FfmpegDecoder;
import dev.golink.screens.frames.FrameDecoder.Made;
import dev.golink.server.fleet.screen.Frame;

/** Pictures and streams of several encoders are shown, and recorded without changes. */
abstract class EncoderTests {
    private static final int ROOM = 400;
    /** The pictures of x264's stream with B-frames: for each, its place in the showing order. */
    private static final List<Integer> SHOWN = List.of(0, 4, 2, 1, 3, 5, 6, 10, 8, 7, 9, 11);
    private static final Map<String, FrameProblem> REFUSED = Map.of("cjpeg-arithmetic.jpg", FrameProblem.JPEG_CODING,
            "ffmpeg-lossless.jpg", FrameProblem.JPEG_CODING, "x264-10-bit.264", FrameProblem.H264_FORMAT);

    private final FfmpegDecoder decoder = new FfmpegDecoder(() -> 0);

    @TempDir
    private Path folder;

    /** The files to test with. */
    abstract MediaFiles files();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void giveBack() {
        decoder.release();
    }

    @Test
    void eachJpegIsShownInItsColours() {
        for (String name : MediaFiles.goodJpegs()) {
            Image image = picture(decoder.decode(files().jpeg(name, 0), 0, ROOM), name).image();
            assertThat(List.of(image.getWidth(), image.getHeight())).as(name).containsExactly(48.0, 104.0);
            Color upper = image.getPixelReader().getColor(8, 20);
            Color lower = image.getPixelReader().getColor(40, 90);
            if (name.contains("grey")) {
                assertThat(upper.getSaturation()).as(name).isZero();
            } else {
                assertThat(upper.getRed()).as(name + " is red above").isGreaterThan(upper.getBlue() + 0.3);
                assertThat(lower.getBlue()).as(name + " is blue below").isGreaterThan(lower.getRed() + 0.3);
            }
            assertThat(upper.getOpacity()).as(name).isOne();
        }
    }

    @Test
    void eachJpegIsRecordedInItsOwnSize() {
        for (String name : MediaFiles.goodJpegs()) {
            List<Frame> frames = LongStream.range(0, 5).mapToObj(i -> files().jpeg(name, i)).toList();
            PlayedMovie played = record(name, frames);
            assertThat(List.of(played.width(), played.height())).as(name + ", whatever the header says")
                    .containsExactly(48, 104);
            assertThat(played.count()).as(name).isEqualTo(5);
        }
    }

    @Test
    void allPicturesOfEachStreamAreShown() {
        for (String name : MediaFiles.goodStreams()) {
            int shown = 0;
            for (Frame frame : files().stream(name)) {
                Made made = decoder.decode(frame, 0, ROOM);
                shown += made == null ? 0 : 1;
                assertThat(made == null || made.result() instanceof DecodeResult.Picture).as(name).isTrue();
            }
            assertThat(shown).as(name + ", but for those that wait for later ones").isBetween(10, 12);
            decoder.release();
        }
    }

    @Test
    void eachStreamIsRecordedInItsOwnSizeWithEachPictureAtItsTime() {
        for (String name : MediaFiles.goodStreams()) {
            PlayedMovie played = record(name, files().stream(name));
            assertThat(List.of(played.width(), played.height())).as(name + ", whatever the header says")
                    .isEqualTo(name.contains("cropped") ? List.of(62, 142) : List.of(64, 144));
            assertThat(played.times()).as(name).containsExactlyElementsOf(steps(12));
        }
    }

    @Test
    void reorderedPicturesGetTheirTimesForAnyTimestampsOfThePhone() {
        List<Frame> asSent = files().stream("x264-b-frames.264");
        List<Frame> asCaptured = IntStream.range(0, asSent.size()).mapToObj(i -> stamped(asSent.get(i), SHOWN.get(i)))
                .toList();
        PlayedMovie sent = record("sent", asSent);
        PlayedMovie captured = record("captured", asCaptured);
        assertThat(captured.times()).isEqualTo(steps(12)).isEqualTo(sent.times());
        assertThat(captured.shades()).isEqualTo(sent.shades());
    }

    @Test
    void extraUnitsBeforeTheParameterSetsLoseNoPicture() {
        byte[] userData = {6, 5, 0x10, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte) 0x80};
        byte[] period = {6, 0, 1, (byte) 0xC0, (byte) 0x80};
        List<Frame> plain = files().stream("ffmpeg-x264-baseline.264");
        PlayedMovie expected = record("plain", plain);
        for (byte[] remark : List.of(userData, period)) {
            List<Frame> frames = plain.stream().map(frame -> remarked(frame, remark)).toList();
            for (Frame frame : frames) {
                picture(decoder.decode(frame, 0, ROOM), "with a remark").image();
            }
            assertThat(record("remarked", frames)).isEqualTo(expected);
        }
    }

    @Test
    void viewerAndRecordingReportTheSameDecodingProblem() {
        REFUSED.forEach((name, problem) -> {
            Frame frame = name.endsWith(".jpg") ? files().jpeg(name, 0) : files().stream(name).getFirst();
            assertThat(decoder.decode(frame, 7, ROOM).result()).as(name)
                    .isEqualTo(new DecodeResult.Unreadable(problem, 7));
            CaptureFixture fixture = new CaptureFixture(folder.resolve(name));
            fixture.capture.recordings().start(List.of(PHONE));
            fixture.play(PHONE, List.of(frame));
            fixture.capture.recordings().stop(List.of(PHONE));
            assertThat(fixture.report()).as(name)
                    .isEqualTo(new CaptureReport.Recorded(1, new CapturedFiles(folder.resolve(name), List.of()), 1,
                            Set.of(),
                            problem));
            decoder.release();
        });
    }

    private PlayedMovie record(String name, List<Frame> frames) {
        CaptureFixture fixture = new CaptureFixture(folder.resolve(name + "-" + System.identityHashCode(frames)));
        fixture.capture.recordings().start(List.of(PHONE));
        fixture.play(PHONE, frames);
        fixture.capture.recordings().stop(List.of(PHONE));
        assertThat(fixture.files()).as("the recording of " + name).hasSize(1);
        return PlayedMovie.of(fixture.files().getFirst());
    }

    private static Frame stamped(Frame frame, int place) {
        return new Frame(frame.codec(), frame.keyFrame(), false, 0, frame.sequence(), place * MediaFiles.STEP,
                frame.width(), frame.height(), frame.payload());
    }

    private static Frame remarked(Frame frame, byte[] remark) {
        List<byte[]> units = new ArrayList<>(frame.keyFrame() ? List.of(remark) : List.of());
        units.addAll(MediaFiles.units(frame));
        return MediaFiles.frame(units, frame.sequence());
    }

    private static List<Long> steps(int count) {
        return LongStream.range(0, count).map(i -> i * MediaFiles.STEP / 1_000).boxed().toList();
    }

    private static DecodeResult.Picture picture(Made made, String name) {
        assertThat(made).as(name).isNotNull();
        assertThat(made.result()).as(name).isInstanceOf(DecodeResult.Picture.class);
        return (DecodeResult.Picture) made.result();
    }
}
