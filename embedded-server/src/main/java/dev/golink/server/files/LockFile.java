package dev.golink.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that stands for something only one process may use at a time. The system lets go of the lock when the process ends,
 * however that ends; the file itself stays. Nothing else may open it, since on some systems that would release the lock.
 */
public final class LockFile implements AutoCloseable {
    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock; its folder has to be there.
     *
     * @return the lock, or empty if another process has it, or this one already
     * @throws IOException if the file can't be made, or the file system knows no locks
     */
    public static Optional<LockFile> tryLock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new LockFile(channel));
            }
        } catch (OverlappingFileLockException _) {
            // This process has it already; for who asks now that is as if another one had it.
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Lets go of it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A lock could not be given back", e);
        }
    }
}
