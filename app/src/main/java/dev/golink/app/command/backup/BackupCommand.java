package dev.golink.app.command.backup;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.golink.app.process.backup.DataBackup;

/** {@code golink backup}. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {
            "Write everything of a data folder that must be kept into one archive: names and groups of phones,"
                    + " runs, accounts, tokens, certificates and preferences. A server may run meanwhile.",
            "The archive contains keys and credentials. Only this user can read it; keep it as safe as the folder."})
public final class BackupCommand extends DataCommand {
    @Parameters(paramLabel = "FILE", description = "The archive to write, such as golink-backup.zip.")
    private Path file = Path.of("");

    @Override
    String run(Path folder) throws IOException {
        return DataBackup.write(folder, file) + " files of " + folder + " are in " + file + ".";
    }
}
