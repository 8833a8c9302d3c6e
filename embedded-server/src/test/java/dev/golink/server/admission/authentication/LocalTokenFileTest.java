package dev.golink.server.admission.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.access.token.LocalToken;

class LocalTokenFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whateverWasThereBeforeOnlyTheOwnUserCanReadTheToken() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "old");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-r--r--"));
        Path path = Files.createSymbolicLink(folder.resolve(LocalTokenFile.NAME), elsewhere);

        try (LocalTokenFile _ = LocalTokenFile.write(folder, LocalToken.random(new Random(1)))) {
            assertThat(Files.isSymbolicLink(path)).isFalse();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
            assertThat(elsewhere).hasContent("old");
        }
    }
}
