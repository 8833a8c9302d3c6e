package dev.golink.app.process.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The mark that a process ran out of memory. The virtual machine ends then on the spot, so that no code of this program could
 * say why; but it runs a command first (HotSpot's option OnOutOfMemoryError), and that leaves the mark.
 */
final class OutOfMemory {
    /** As the build gives it to the virtual machine; a folder, which nobody can lead elsewhere with a link. */
    private static final String MARK = "/tmp/golink-out-of-memory-";

    private OutOfMemory() {}

    /** Whether a process left the mark; takes it away. */
    static boolean takeMark(long pid, Instant started) throws IOException {
        return takeMark(Path.of(MARK + pid), started);
    }

    /** One that was there before the process is of another process with the same number. */
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
