package dev.golink.app.help;

import java.nio.file.Path;

/**
 * What of this computer help reaches for.
 *
 * @param opener opens files and folders
 * @param data   the console's folder, with its log in {@code logs}
 */
public record Outside(Opener opener, Path data) {
    /** The folder of the log. */
    public Path logs() {
        return data.resolve("logs").toAbsolutePath();
    }

    /** The folder for pages that are made to be opened. */
    public Path pages() {
        return data.resolve("help").toAbsolutePath();
    }
}
