package dev.golink.app.help;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** Opens files, folders and pages with the desktop's programs for them. */
@FunctionalInterface
public interface Opener {
    /**
     * Opens something; returns at once. The stage fails, on any thread, if the desktop has no program for the target.
     *
     * @param target an absolute path or an address
     */
    CompletionStage<Void> open(String target);

    /**
     * Shows a file in its folder, marked if the file manager can do that; returns at once. The stage fails, on any
     * thread, if the desktop has no file manager. It fails with a {@link java.nio.file.NoSuchFileException} if neither
     * the file nor its folder exists.
     *
     * @param file an absolute path; a folder itself is opened
     */
    default CompletionStage<Void> show(Path file) {
        Path folder = Files.isDirectory(file) ? file : file.getParent();
        return open(String.valueOf(folder));
    }
}
