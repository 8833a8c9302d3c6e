package dev.golink.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    @TempDir
    private Path folder;

    @Test
    void onlyOneHolderHasTheLockAtATime() throws IOException {
        Path path = folder.resolve("kept.lock");

        try (LockFile _ = LockFile.tryLock(path).orElseThrow()) {
            assertThat(LockFile.tryLock(path)).isEmpty();
            assertThat(LockFile.tryLock(path)).as("asking again changes nothing").isEmpty();
        }
        LockFile.tryLock(path).orElseThrow().close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void otherUsersCanNotTakeTheLockInstead() throws IOException {
        Path path = Files.createFile(folder.resolve("kept.lock"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

        try (LockFile _ = LockFile.tryLock(path).orElseThrow()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-r-----");
        }
    }
}
