package dev.golink.screens.keep.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** How much room there is for files. */
@FunctionalInterface
public interface FreeSpace {
    /** With less than that nothing more is recorded: the computer needs room for itself, in bytes. */
    long LEAST = 500L << 20;

    /**
     * The room in a folder, which need not be there yet, in bytes.
     *
     * @throws IOException if it can't be told
     */
    long in(Path folder) throws IOException;

    /** Whether there is too little of it to record. */
    default boolean isShort(Path folder) throws IOException {
        return in(folder) < LEAST;
    }

    /** That of this computer's disks. */
    static FreeSpace onDisk() {
        return folder -> {
            Path there = existing(folder.toAbsolutePath());
            return there == null ? 0 : Files.getFileStore(there).getUsableSpace();
        };
    }

    private static @Nullable Path existing(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
