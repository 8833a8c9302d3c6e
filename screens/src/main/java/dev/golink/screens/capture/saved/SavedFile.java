package dev.golink.screens.capture.saved;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A saved screenshot or recording.
 *
 * @param path    where the file is
 * @param phone   the phone's id as file names can hold it
 * @param moment  when it was begun, in the local time of the computer that saved it
 * @param kind    the kind of file
 * @param bytes   the size in bytes
 * @param changed when it was last written, according to its file system
 * @param length  the duration; null if it is a picture or the duration is unknown
 */
public record SavedFile(Path path, String phone, LocalDateTime moment, SavedKind kind, long bytes, FileTime changed,
        @Nullable Duration length) {
    /** The file name without the folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Whether size and time of change are still the same. */
    boolean isUnchanged(long bytesNow, FileTime changedNow) {
        return bytes == bytesNow && changed.equals(changedNow);
    }
}
