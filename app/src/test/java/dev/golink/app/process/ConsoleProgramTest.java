package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of another process by the installation's own launcher. */
class ConsoleProgramTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path java;

    @Test
    void theLauncherIsThatOfTheInstallerOrOfTheImage() throws IOException {
        Path packaged = script(java.resolve("packaged"), "");

        assertThat(ConsoleProgram.of(null, java, "Linux").launcher()).isEmpty();
        Path own = script(java.resolve("bin/golink"), "");
        assertThat(ConsoleProgram.of(null, java, "Linux").launcher()).contains(own);
        assertThat(ConsoleProgram.of(packaged.toString(), java, "Linux").launcher()).contains(packaged);
        assertThat(ConsoleProgram.of(null, java, "Windows 11").launcher()).isEmpty();
    }

    @Test
    void theProcessGetsTheArguments() throws IOException {
        Path said = java.resolve("said");
        Path program = script(java.resolve("golink"), "echo \"$@\" > '" + said + "'");

        assertThat(new ConsoleProgram(Optional.of(program)).start(List.of("--connect=ws://lab:1", "--data=/a b")))
                .succeedsWithin(PATIENCE);

        assertThat(said).hasContent("--connect=ws://lab:1 --data=/a b");
    }

    @Test
    void aProcessThatCannotStartIsAFailure() throws IOException {
        Path program = script(java.resolve("golink"), "exit 1");

        assertThat(new ConsoleProgram(Optional.of(program)).start(List.of())).failsWithin(PATIENCE)
                .withThrowableThat().withMessageContaining("ended with 1");
        assertThat(new ConsoleProgram(Optional.empty()).start(List.of())).failsWithin(PATIENCE)
                .withThrowableThat().withMessageContaining("without its launcher");
    }

    private static Path script(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }
}
