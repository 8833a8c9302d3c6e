package dev.golink.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopOpenerTest {
    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void eachSystemOpensThingsByItsOwnProgram(String system, String program) {
        assertThat(new DesktopOpener(system).command("/a b")).startsWith(program).endsWith("/a b");
    }

    @Test
    void aMissingProgramFailsTheFutureInsteadOfThrowing() {
        assertThat(new DesktopOpener(List.of("no-such-program-anywhere"), DesktopOpenerTest::nothing).open("/nowhere")
                .toCompletableFuture())
                .failsWithin(Duration.ofSeconds(20));
    }

    private static FolderProgram nothing(Path file) {
        return new FolderProgram(List.of("no-such-program-anywhere", file.toString()), true);
    }

    @Test
    void eachSystemHasItsOwnCommandToSelectAFileInItsFolder() {
        Path file = Path.of("/films/lab, 1.mp4").toAbsolutePath();

        assertThat(FolderProgram.of("Mac OS X", file).command()).containsExactly("open", "-R", file.toString());
        assertThat(FolderProgram.of("Windows 11", file).command())
                .containsExactly("explorer.exe", "/select,", "\"" + file + "\"");
        assertThat(FolderProgram.of("Linux", file).command())
                .contains("org.freedesktop.FileManager1.ShowItems", "array:string:file:///films/lab%2C%201.mp4");
    }

    @Test
    void folderIsOpenedWhenNoProgramCanSelectFiles(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("lab-1.png"));
        Path told = folder.resolve("told");
        Opener opener = new DesktopOpener(List.of("sh", "-c", "echo \"$1\" > '" + told + "'", "sh"),
                DesktopOpenerTest::nothing);

        assertThat(opener.show(file).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(20));

        assertThat(told).hasContent(folder.toString());
    }

    @Test
    void aMissingFolderIsReported(@TempDir Path folder) {
        Opener opener = new DesktopOpener(List.of("true"), DesktopOpenerTest::nothing);

        assertThat(opener.show(folder.resolve("gone").resolve("lab-1.png")).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(20)).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(NoSuchFileException.class);
    }
}
