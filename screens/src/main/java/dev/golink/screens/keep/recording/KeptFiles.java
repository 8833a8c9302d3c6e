package dev.golink.screens.keep.recording;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that were saved together.
 *
 * @param folder where they are, or were to be
 * @param files  all of them, the first one first; none if nothing was saved
 */
public record KeptFiles(Path folder, List<Path> files) {
    /** Copies the list. */
    public KeptFiles {
        files = List.copyOf(files);
    }

    /** How many there are. */
    public int count() {
        return files.size();
    }

    /** The file if it is one, else the folder. */
    public Path where() {
        return files.size() == 1 ? files.getFirst() : folder;
    }
}
