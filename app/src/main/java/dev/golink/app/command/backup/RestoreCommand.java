package dev.golink.app.command.backup;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.golink.app.process.backup.DataRestore;
import dev.golink.app.process.instance.ServerInstance;

/** {@code golink restore}. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {
            "Make a data folder as it was when golink backup wrote an archive. No server and no window may use the"
                    + " folder.",
            "The files that are there now are moved aside into a folder, and never deleted."})
public final class RestoreCommand extends DataCommand {
    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    private final VersionSource version;

    /**
     * Creates the command.
     *
     * @param version this version of GoLink
     */
    public RestoreCommand(VersionSource version) {
        this.version = version;
    }

    /** Says which version this is. */
    @FunctionalInterface
    public interface VersionSource {
        /**
         * The version, such as 0.1.0.
         *
         * @throws IOException if the program's own files can't be read
         */
        String get() throws IOException;
    }

    @Override
    String run(Path folder) throws IOException {
        try (ServerInstance _ = ServerInstance.begin(folder)) {
            DataRestore.Restored restored = DataRestore.restore(file, folder, version.get());
            return restored.files() + " files are back in " + folder + "." + restored.aside()
                    .map(aside -> " What was there before is in " + aside + ".").orElse("");
        }
    }
}
