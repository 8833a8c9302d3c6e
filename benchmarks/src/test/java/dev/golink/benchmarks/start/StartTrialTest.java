package dev.golink.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.benchmarks.figures.Figure;

/** Starts without a window, with a script in the place of the program. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class StartTrialTest {
    @TempDir
    private Path image;

    @Test
    void aServerThatListensIsMeasuredAndEnded() throws IOException, InterruptedException {
        program("echo $$ > pid; echo \"$@\" > arguments; echo golink listening on ws://127.0.0.1:1 http://127.0.0.1:2;"
                + " exec sleep 600");

        List<Figure> figures = trial().headless();

        assertThat(figures).extracting(Figure::name).containsExactly("image.headless.ready_after", "image.headless.cpu",
                "image.headless.resident");
        assertThat(figures).extracting(Figure::unit).containsExactly("ms", "ms", "MiB");
        assertThat(figures.getFirst().value()).isPositive();
        assertThat(figures.getLast().value()).isPositive();
        assertThat(image.resolve("arguments")).content().contains("--headless", "--port=0",
                "--data=" + image.resolve("data"));
        long pid = Long.parseLong(Files.readString(image.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid)).as("the process after the trial").isEmpty();
    }

    @Test
    void aProgramThatEndsAtOnceIsAnErrorThatNamesTheImage() throws IOException {
        program("exit 3");

        assertThatIOException().isThrownBy(() -> trial().headless()).withMessageContaining(image.toString())
                .withMessageContaining("ended before it listened");
    }

    private StartTrial trial() {
        return new StartTrial("image", image, image.resolve("data"), 10);
    }

    private void program(String script) throws IOException {
        Path program = Files.createDirectories(image.resolve("bin")).resolve("golink");
        Files.writeString(program, "#!/bin/sh\ncd " + image + "\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
