package dev.golink.app.help;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/** Opens files, folders and pages with whatever the desktop has for them. */
@FunctionalInterface
public interface Opener {
    /**
     * Opens something; returns at once. The stage fails, on any thread, if the desktop has nothing for it.
     *
     * @param target an absolute path or an address
     */
    CompletionStage<Void> open(String target);

    /**
     * Shows a file in its folder, marked there where the desktop's file manager can do that; returns at once. The stage
     * fails, on any thread, if the desktop has no file manager, or with a {@link java.nio.file.NoSuchFileException} if
     * neither the file nor its folder is there any more.
     *
     * @param file an absolute path; a folder is opened itself
     */
    default CompletionStage<Void> show(Path file) {
        Path folder = Files.isDirectory(file) ? file : file.getParent();
        return open(String.valueOf(folder));
    }
}
