package dev.golink.app.command.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.command.server.CommandsSetUp;

/** A backup while a server runs, and a restore when none does. */
class BackupCommandTest extends CommandsSetUp {
    @TempDir
    private Path other = Path.of("");

    @Test
    void aBackupOfARunningServerHasItsAccounts() throws Exception {
        Files.writeString(data.resolve("format.properties"), "format=1\n");
        assertThat(run("operator", "add", "anna", "--no-password")).isZero();
        Path archive = other.resolve("golink.zip");

        assertThat(lines("backup", archive.toString())).singleElement().asString().contains("files of", "golink.zip");
        assertThat(failure(1, "restore", archive.toString())).contains("another GoLink server");

        Path restored = other.resolve("restored");
        assertThat(runElsewhere("restore", archive.toString(), "--data=" + restored)).isZero();
        assertThat(restored.resolve("access.json")).content().contains("anna");
        assertThat(restored.resolve("local-token")).doesNotExist();
    }
}
