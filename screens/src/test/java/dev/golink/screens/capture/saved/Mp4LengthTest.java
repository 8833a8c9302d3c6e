package dev.golink.screens.capture.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.bitstream.ParameterSets;
import dev.golink.screens.bitstream.ScreenFrameReader;
import dev.golink.screens.capture.mp4.Movie;
import dev.golink.screens.capture.mp4.MovieFormat;
import dev.golink.screens.capture.mp4.Mp4Movie;
import dev.golink.screens.capture.mp4.TestClip;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

class Mp4LengthTest {
    private static final int PICTURES = 80;
    private final List<Frame> frames = TestClip.h264(96, 208, PICTURES);

    @TempDir
    private Path folder;

    private Path write(boolean finished) throws IOException {
        Path file = folder.resolve("lab-1.mp4");
        ScreenFrameReader reader = new ScreenFrameReader();
        ParameterSets sets = ParameterSets.in(frames.getFirst().payload()).orElseThrow();
        try (Movie movie = Mp4Movie.begin(file, new MovieFormat(Codec.H264, new PictureSize(96, 208), 0, sets))) {
            for (Frame frame : frames) {
                if (reader.read(frame) instanceof FrameContent.Coded picture) {
                    movie.write(picture, frame.capturedAt() - frames.getFirst().capturedAt());
                }
            }
            if (finished) {
                movie.finish();
            } else {
                movie.flush();
            }
        }
        return file;
    }

    private static long seconds(Path file) throws IOException {
        return Mp4Length.of(file).map(length -> length.plusMillis(250)).map(Duration::toSeconds).orElse(-1L);
    }

    @Test
    void lengthOfAFinishedRecordingIsRead() throws IOException {
        assertThat(seconds(write(true))).isEqualTo(10);
    }

    @Test
    void lengthOfATruncatedRecordingIsRead() throws IOException {
        Path file = write(false);
        byte[] whole = Files.readAllBytes(file);

        assertThat(seconds(file)).isBetween(9L, 10L);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(seconds(file)).isBetween(2L, 8L);
    }

    @Test
    void aFileThatIsNotAMovieHasNoLength() throws IOException {
        assertThat(Mp4Length.of(Files.createFile(folder.resolve("empty.mp4")))).isEmpty();
        assertThat(Mp4Length.of(Files.writeString(folder.resolve("text.mp4"), "This is a text and no movie at all.")))
                .isEmpty();
    }
}
