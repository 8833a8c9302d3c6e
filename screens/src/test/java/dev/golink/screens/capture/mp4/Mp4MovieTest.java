package dev.golink.screens.capture.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.bitstream.ScreenFrameReader;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

class Mp4MovieTest {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 400;
    private static final long STEP_MS = TestClip.STEP / 1_000;

    private final List<Frame> frames = TestClip.h264(WIDTH, HEIGHT, 40);

    private final ScreenFrameReader reader = new ScreenFrameReader();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("phone.mp4");
    }

    private Movie begin(int rotation) throws IOException {
        return Mp4Movie.begin(file(), format(rotation));
    }

    private MovieFormat format(int rotation) {
        ParameterSets sets = ParameterSets.in(frames.getFirst().payload()).orElseThrow();
        return new MovieFormat(Codec.H264, new PictureSize(WIDTH, HEIGHT), rotation, sets);
    }

    private static MovieFormat jpegs(int width, int height) {
        return new MovieFormat(Codec.JPEG, new PictureSize(width, height), 0, null);
    }

    private void write(Movie movie, List<Frame> frames) throws IOException {
        for (Frame frame : frames) {
            assertThat(write(movie, frame, frame.capturedAt())).isNull();
        }
    }

    private FrameProblem write(Movie movie, Frame frame, long at) throws IOException {
        return movie.write((FrameContent.Coded) reader.read(frame), at);
    }

    @Test
    void aFinishedMoviePlaysEachPictureAtItsTime() throws IOException {
        try (Movie movie = begin(0)) {
            write(movie, frames);
            movie.finish();
        }

        PlayedMovie played = PlayedMovie.of(file());
        assertThat(played.times()).containsExactlyElementsOf(
                frames.stream().map(frame -> frame.capturedAt() / 1_000).toList());
        assertThat(played.millis()).isEqualTo(40 * STEP_MS);
        assertThat(played.width()).isEqualTo(WIDTH);
        assertThat(played.height()).isEqualTo(HEIGHT);
        assertThat(played.shades()).as("each picture is the one that was sent")
                .isEqualTo(frames.stream().map(frame -> TestClip.shade((int) frame.sequence())).toList());
    }

    @Test
    void finishingTurnsAFragmentedFileIntoAnOrdinaryOne() throws IOException {
        try (Movie movie = begin(0)) {
            write(movie, frames);
            assertThat(boxes()).as("plays however it ends").contains("moof");
            movie.finish();
        }

        assertThat(boxes()).as("can be wound by every player").doesNotContain("moof").contains("moov");
    }

    /** The file's boxes; see ISO/IEC 14496-12. */
    private List<String> boxes() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file()));
        List<String> boxes = new ArrayList<>();
        int at = 0;
        while (at + 16 <= bytes.limit()) {
            byte[] name = new byte[4];
            bytes.get(at + 4, name);
            boxes.add(new String(name, StandardCharsets.US_ASCII));
            // A size of 1 means that the real size follows.
            at += bytes.getInt(at) == 1 ? (int) bytes.getLong(at + 8) : bytes.getInt(at);
        }
        return boxes;
    }

    @Test
    void aTurnedPhonesMovieHasARotation() throws IOException {
        try (Movie movie = begin(3)) {
            write(movie, frames);
            movie.finish();
        }

        assertThat(PlayedMovie.of(file()).turned()).isEqualTo(270);
    }

    @Test
    void aMovieThatNobodyFinishedPlaysUpToItsLastSecond() throws IOException {
        Path killed = folder.resolve("killed.mp4");
        try (Movie movie = begin(0)) {
            write(movie, frames);
            // The file as a process that is killed here leaves it.
            Files.copy(file(), killed);
        }

        PlayedMovie played = PlayedMovie.of(killed);
        assertThat(played.count()).isGreaterThanOrEqualTo(40 - 8);
        assertThat(played.millis()).isEqualTo(played.count() * STEP_MS);
    }

    @Test
    void aTruncatedMoviePlaysUpToTheCut() throws IOException {
        Path cut = folder.resolve("cut.mp4");
        try (Movie movie = begin(0)) {
            write(movie, frames);
            byte[] whole = Files.readAllBytes(file());
            Files.write(cut, Arrays.copyOf(whole, whole.length - 300));
        }

        assertThat(PlayedMovie.of(cut).count()).isBetween(24, 32);
    }

    @Test
    void flushWritesAllPicturesToTheFile() throws IOException {
        Path killed = folder.resolve("killed.mp4");
        try (Movie movie = begin(0)) {
            write(movie, frames.subList(0, 3));
            movie.flush();
            Files.copy(file(), killed);
            write(movie, frames.subList(3, 40));
            movie.finish();
        }

        assertThat(PlayedMovie.of(killed).count()).isEqualTo(3);
        assertThat(PlayedMovie.of(file()).times()).as("and nothing moved by that").hasSize(40).endsWith(39 * STEP_MS);
    }

    @Test
    void aPictureSoonAfterAFlushedStillScreenKeepsItsTime() throws IOException {
        try (Movie movie = begin(0)) {
            write(movie, frames.get(0), 0);
            write(movie, frames.get(1), 5_000_000);
            movie.flush();
            write(movie, frames.get(2), 5_040_000);
            write(movie, frames.get(3), 5_080_000);
            movie.finish();
        }

        assertThat(PlayedMovie.of(file()).times()).containsExactly(0L, 5_000L, 5_040L, 5_080L);
    }

    @Test
    void aMovieWithoutPicturesStaysEmpty() throws IOException {
        for (MovieFormat format : List.of(format(0), jpegs(90, 200))) {
            Files.write(file(), new byte[0]);
            try (Movie movie = Mp4Movie.begin(file(), format)) {
                movie.flush();
                movie.finish();
                movie.flush();
                movie.finish();
                assertThat(movie.bytes()).isZero();
            }
            assertThat(file()).isEmptyFile();
        }
    }

    @Test
    void aMovieWithoutDecodableJpegsStaysEmpty() throws IOException {
        Files.write(file(), new byte[0]);
        try (Movie movie = Mp4Movie.begin(file(), jpegs(90, 200))) {
            assertThat(write(movie, jpeg(Jpegs.withoutData(Jpegs.of(90, 200)), 0), 0)).isEqualTo(FrameProblem.DAMAGED);
            movie.flush();
            movie.finish();
        }
        assertThat(file()).isEmptyFile();
    }

    @Test
    void aNoisyPictureRefusedByTheEncoderIsSkipped() throws IOException {
        byte[] good = Jpegs.of(96, 128);
        try (Movie movie = Mp4Movie.begin(file(), jpegs(96, 128))) {
            assertThat(write(movie, jpeg(Jpegs.noise(96, 128), 0), 0)).isEqualTo(FrameProblem.TOO_NOISY);
            assertThat(write(movie, jpeg(good, 1), TestClip.STEP)).isNull();
            assertThat(write(movie, jpeg(good, 2), 2 * TestClip.STEP)).isNull();
            movie.finish();
        }

        assertThat(PlayedMovie.of(file()).count()).isEqualTo(2);
    }

    @Test
    void encodedPicturesKeepTheirAspectRatio() throws IOException {
        assertEncoded(91, 201, 90, 200);
        assertEncoded(8, 200, 16, 200);
        assertEncoded(1, 1, 16, 16);
        assertEncoded(4096, 1024, 3840, 960);
        assertEncoded(2304, 4096, 2160, 3840);
    }

    private void assertEncoded(int width, int height, int encodedWidth, int encodedHeight) throws IOException {
        try (Movie movie = Mp4Movie.begin(file(), jpegs(width, height))) {
            assertThat(write(movie, jpeg(Jpegs.of(width, height), 0), 0)).isNull();
            movie.finish();
        }
        assertThat(PlayedMovie.of(file())).extracting(PlayedMovie::width, PlayedMovie::height)
                .containsExactly(encodedWidth, encodedHeight);
    }

    @Test
    void jpegsAreEncodedAsAMovie() throws IOException {
        try (Movie movie = Mp4Movie.begin(file(), jpegs(91, 201))) {
            for (int i = 0; i < 20; i++) {
                assertThat(write(movie, jpeg(Jpegs.of(91, 201), i), i * TestClip.STEP)).isNull();
            }
            movie.finish();
        }

        PlayedMovie played = PlayedMovie.of(file());
        assertThat(played.count()).isEqualTo(20);
        assertThat(played.times()).endsWith(19 * STEP_MS);
        assertThat(List.of(played.width(), played.height())).as("even, as the codec needs it").containsExactly(90, 200);
        assertThat(played.shades()).as("the blue of the picture")
                .allSatisfy(shade -> assertThat(shade).isBetween(55, 90));
    }

    @Test
    void aBrokenJpegIsLeftOut() throws IOException {
        byte[] good = Jpegs.of(90, 200);
        try (Movie movie = Mp4Movie.begin(file(), jpegs(90, 200))) {
            assertThat(write(movie, jpeg(good, 0), 0)).isNull();
            assertThat(write(movie, jpeg(Jpegs.withoutData(good), 1), TestClip.STEP)).isEqualTo(FrameProblem.DAMAGED);
            assertThat(write(movie, jpeg(good, 3), 3 * TestClip.STEP)).isNull();
            movie.finish();
        }

        assertThat(PlayedMovie.of(file()).times()).containsExactly(0L, 3 * STEP_MS);
    }

    @Test
    void aFullDiskIsReported() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");

        assertThatThrownBy(() -> {
            try (Movie movie = Mp4Movie.begin(Path.of("/dev/full"), format(0))) {
                write(movie, frames);
                movie.finish();
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("No space left");
    }

    @Test
    void aMissingFolderIsReported() {
        assertThatThrownBy(() -> {
            try (Movie movie = Mp4Movie.begin(folder.resolve("none").resolve("x.mp4"), jpegs(90, 200))) {
                write(movie, jpeg(Jpegs.of(90, 200), 0), 0);
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("x.mp4").hasMessageContaining("No such file");
    }

    private static Frame jpeg(byte[] bytes, long sequence) {
        return new Frame(Codec.JPEG, true, false, 0, sequence, 0, 90, 200, ByteBuffer.wrap(bytes));
    }
}
