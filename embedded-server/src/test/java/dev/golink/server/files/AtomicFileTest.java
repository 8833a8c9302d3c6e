package dev.golink.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is replaced as a whole, and its other properties stay. */
class AtomicFileTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("kept.json");
    }

    @Test
    void aMissingFileIsCreated() throws IOException {
        AtomicFile.write(file, "né\n");

        assertThat(file).hasContent("né\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aPrivateFileIsCreatedForItsOwnerOnly() throws IOException {
        AtomicFile.writePrivate(file, out -> out.write('x'));

        assertThat(file).hasContent("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw----", "rw-r--r--", "rw-rw-rw-", "rwx------"})
    void permissionsStay(String permissions) throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = Files.writeString(elsewhere.resolve("target.json"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(elsewhere.resolve("next"), Path.of("target.json"));
        Files.createSymbolicLink(file, Path.of("elsewhere/next"));

        AtomicFile.write(file, "new");

        assertThat(file).isSymbolicLink().hasContent("new");
        assertThat(target).isRegularFile().hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void writingThroughADanglingLinkCreatesItsTarget() throws IOException {
        Files.createSymbolicLink(file, Path.of("target.json"));

        AtomicFile.write(file, "new");

        assertThat(file).isSymbolicLink();
        assertThat(folder.resolve("target.json")).isRegularFile().hasContent("new");
    }

    @Test
    void linksThatGoInCirclesAreRefused() throws IOException {
        Files.createSymbolicLink(file, Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("kept.json"));

        assertThatThrownBy(() -> AtomicFile.write(file, "new")).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void aFailedWriteLeavesOnlyTheOldFile() throws IOException {
        Files.writeString(file, "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write("half of it".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        })).hasMessage("No space left on device");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void theRemainsOfAnInterruptedWriteDoNotPreventTheNext() throws IOException {
        Path left = Files.writeString(folder.resolve("kept.json.new"), "half");
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("r--------"));

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Files.createSymbolicLink(file, Path.of("/dev/null"));

        AtomicFile.write(file, "new");

        assertThat(file).isSymbolicLink();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFileThatMayOnlyBeReadIsNotReplaced() throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "the superuser may write everything");

        assertThatThrownBy(() -> AtomicFile.write(file, "new")).isInstanceOf(AccessDeniedException.class);

        assertThat(file).hasContent("old");
    }

    @Test
    void writingIntoAMissingFolderFails() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("nowhere/kept.json"), "new"))
                .isInstanceOf(NoSuchFileException.class);
    }
}
