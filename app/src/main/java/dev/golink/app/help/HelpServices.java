package dev.golink.app.help;

import java.nio.file.Path;

/**
 * The parts of this computer that the help uses.
 *
 * @param opener opens files and folders
 * @param data   the console's data folder, with its log in {@code logs}
 */
public record HelpServices(Opener opener, Path data) {
    /** The folder of the log. */
    public Path logs() {
        return data.resolve("logs").toAbsolutePath();
    }

    /** The folder for pages that are written in order to be opened. */
    public Path pages() {
        return data.resolve("help").toAbsolutePath();
    }
}
