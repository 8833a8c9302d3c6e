package dev.golink.screens.keep.saved;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A saved screenshot or recording.
 *
 * @param path    where it is
 * @param phone   its phone, as names of files can write it
 * @param moment  when it was begun, by the clock and in the zone of the computer that saved it
 * @param kind    what it is
 * @param bytes   how large it is
 * @param changed when it was written last, by its file system
 * @param length  how long it plays; null if it is a picture, or if that can't be told
 */
public record SavedFile(Path path, String phone, LocalDateTime moment, SavedKind kind, long bytes, FileTime changed,
        @Nullable Duration length) {
    /** The last part of its path. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Whether it is the same file as it was. */
    boolean isUnchanged(long bytesNow, FileTime changedNow) {
        return bytes == bytesNow && changed.equals(changedNow);
    }
}
