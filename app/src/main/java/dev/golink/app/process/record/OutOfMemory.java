package dev.golink.app.process.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The mark of a process that ran out of memory. The virtual machine then ends at once, so that no code of this program
 * could record the cause. But it first runs a command (HotSpot's option OnOutOfMemoryError), which leaves the mark.
 */
final class OutOfMemory {
    /**
     * The path that the build gives to the virtual machine. The mark is a folder, which nobody can redirect with a
     * link.
     */
    private static final String MARK = "/tmp/golink-out-of-memory-";

    private OutOfMemory() {}

    /** Whether a process left the mark; deletes the mark. */
    static boolean takeMark(long pid, Instant started) throws IOException {
        return takeMark(Path.of(MARK + pid), started);
    }

    /** A mark older than the process belongs to another process with the same number. */
    static boolean takeMark(Path mark, Instant started) throws IOException {
        if (!Files.isDirectory(mark, LinkOption.NOFOLLOW_LINKS) || !isOwn(mark)) {
            return false;
        }
        boolean own = !Files.getLastModifiedTime(mark).toInstant().isBefore(started.minusSeconds(1));
        Files.delete(mark);
        return own;
    }

    private static boolean isOwn(Path mark) throws IOException {
        return Files.getOwner(mark).getName().equals(System.getProperty("user.name"));
    }
}
