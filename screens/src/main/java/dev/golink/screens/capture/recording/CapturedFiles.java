package dev.golink.screens.capture.recording;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that were saved together.
 *
 * @param folder the folder for which they were meant
 * @param files  all of them, in order; empty if nothing was saved
 */
public record CapturedFiles(Path folder, List<Path> files) {
    /** Copies the list. */
    public CapturedFiles {
        files = List.copyOf(files);
    }

    /** The number of files. */
    public int count() {
        return files.size();
    }

    /** The file if there is exactly one, otherwise the folder. */
    public Path where() {
        return files.size() == 1 ? files.getFirst() : folder;
    }
}
