package dev.golink.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A lock on something that only one process may use at a time. The system releases the lock when the process ends, even
 * if it crashes; the file itself stays. Nothing else may open the file, because closing it again would release the lock
 * on some systems. See decision 0031.
 */
public final class LockFile implements AutoCloseable {
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("------rwx");

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Tries to take the lock. The folder must exist.
     *
     * @return the lock, or empty if another process or this one already holds it
     * @throws IOException if the file can't be created, or the file system has no locks
     */
    public static Optional<LockFile> tryLock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        closeToOthers(path);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new LockFile(channel));
            }
        } catch (OverlappingFileLockException _) {
            // This process already holds the lock. The caller gets the same answer as for another process's lock.
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Other users could take a lock on a file that they can read, and so keep a server from starting. */
    private static void closeToOthers(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return; // Windows, where a user's folder is not open to others
        }
        try {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            if (permissions.removeAll(OF_OTHERS)) {
                view.setPermissions(permissions);
            }
        } catch (IOException _) {
            // It may be another user's file. There is no log yet: the first locks are taken before it is set up.
        }
    }

    /** Releases the lock. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A lock file could not be released", e);
        }
    }
}
