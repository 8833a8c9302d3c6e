package dev.golink.screens.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.screens.bitstream.MediaFiles;

/**
 * Tests with files that this computer's encoders make now. If an encoder is missing, the tests are skipped with one
 * line of output.
 */
class MadeMediaTest extends EncoderTests {
    private static final List<String> TOOLS = List.of("bash", "awk", "ffmpeg", "x264", "cjpeg", "convert");

    @TempDir
    private static Path made;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        List<String> missing = TOOLS.stream().filter(tool -> !isInstalled(tool)).toList();
        if (!missing.isEmpty()) {
            System.err
                    .println("MadeMediaTest is left out: this computer has no " + String.join(", no ", missing) + ".");
        }
        assumeTrue(missing.isEmpty(), "the encoders are installed");
        File log = made.resolve("log").toFile();
        Process process = new ProcessBuilder("src/test/resources/media/make-fixtures", made.toString())
                .redirectErrorStream(true).redirectOutput(log).start();
        assertThat(process.waitFor()).as(() -> "what make-fixtures ends with: " + text(log.toPath())).isZero();
    }

    @Override
    MediaFiles files() {
        return new MediaFiles(made);
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
