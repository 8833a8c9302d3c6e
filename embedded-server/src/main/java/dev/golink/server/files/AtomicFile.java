package dev.golink.server.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a file as a whole or not at all. After a power loss or with a full disk, there is either the old file or the
 * new one. A symbolic link stays, and its target is replaced. Permissions, owner and group stay as far as the system
 * allows. Callers must prevent concurrent writers of the same file, such as by a {@link LockFile}. See decision 0031.
 */
public final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
    /** The number of links in a row that Linux follows; see path_resolution(7). */
    private static final int MOST_LINKS = 40;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private AtomicFile() {}

    /**
     * Replaces a file with a text in UTF-8; creates the file if there is none.
     *
     * @throws IOException if that fails, for instance because the folder is missing; the old file is unchanged then
     */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(file, out -> out.write(bytes));
    }

    /**
     * Replaces a file; creates it if there is none.
     *
     * @throws IOException if that fails, for instance because the folder is missing; the old file is unchanged then
     */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, Set.of());
    }

    /**
     * Replaces a file; creates it if there is none, and then only its owner can read it, where files have such
     * permissions.
     *
     * @throws IOException if that fails, for instance because the folder is missing; the old file is unchanged then
     */
    public static void writePrivate(Path file, Content content) throws IOException {
        write(file, content, OWNER);
    }

    /** @param permissions those of a file that is created; an empty set leaves them to the system */
    private static void write(Path file, Content content, Set<PosixFilePermission> permissions) throws IOException {
        Path target = target(file);
        if (!Files.exists(target)) {
            boolean hasThem = Files.getFileAttributeView(target, PosixFileAttributeView.class) != null;
            replace(target, content, null, hasThem ? permissions : Set.of());
        } else if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        } else if (Files.isRegularFile(target)) {
            PosixFileAttributes old = attributes(target);
            replace(target, content, old, old == null ? Set.of() : old.permissions());
        } else { // for instance /dev/null, which must not be replaced
            try (OutputStream out = Files.newOutputStream(target)) {
                content.writeTo(out);
            }
        }
    }

    /** The file that symbolic links lead to, whether or not it exists. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path target, Content content, @Nullable PosixFileAttributes old,
            Set<PosixFilePermission> permissions) throws IOException {
        Path next = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(next);
        try {
            try (FileChannel channel = create(next, permissions)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            if (old != null) {
                preserve(old, next);
            }
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            remove(next, e);
            throw e;
        }
        forceFolder(target);
    }

    /** Creates the new file with its permissions, so that nobody else can read it in the meantime. */
    private static FileChannel create(Path next, Set<PosixFilePermission> permissions) throws IOException {
        FileAttribute<?>[] attributes = permissions.isEmpty() ? new FileAttribute<?>[0]
                : new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)};
        return FileChannel.open(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    }

    /** The POSIX attributes of a file; null where files have none, as on Windows. */
    private static @Nullable PosixFileAttributes attributes(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    private static void preserve(PosixFileAttributes old, Path next) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(next, PosixFileAttributeView.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!now.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (IOException e) {
            // Only the superuser may change a file's owner. The content matters more than the owner.
            LOG.debug("The owner or group of the file that {} replaces can't be kept.", next, e);
        }
        view.setPermissions(old.permissions()); // last, because a change of the owner clears some permissions
    }

    private static void remove(Path next, Exception cause) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Forces the folder to the disk, so that the new name is stored as well. Where a folder can't be opened, as on
     * Windows, this is left to the system.
     */
    private static void forceFolder(Path target) {
        try (FileChannel channel = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.trace("The folder of {} can't be forced to the disk; a crash of the computer may undo the last change.",
                    target, e);
        }
    }

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes the whole content. The caller closes the stream. */
        void writeTo(OutputStream out) throws IOException;
    }
}
