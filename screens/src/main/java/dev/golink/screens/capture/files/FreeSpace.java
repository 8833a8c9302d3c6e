package dev.golink.screens.capture.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** The free space for files. */
@FunctionalInterface
public interface FreeSpace {
    /** The least free space for recording, in bytes. The computer needs the rest itself. */
    long LEAST = 500L << 20;

    /**
     * The free space for a folder, in bytes. The folder need not exist yet.
     *
     * @throws IOException if the free space can't be determined
     */
    long in(Path folder) throws IOException;

    /** Whether there is too little space to record. */
    default boolean isShort(Path folder) throws IOException {
        return in(folder) < LEAST;
    }

    /** The free space on this computer's disks. */
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
