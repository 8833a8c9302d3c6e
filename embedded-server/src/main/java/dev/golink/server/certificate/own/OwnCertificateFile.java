package dev.golink.server.certificate.own;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.CertificateFileException;
import dev.golink.server.files.AtomicFile;

/**
 * The file with the CA and the server's identity. One file, so that both are always replaced together. Only
 * its owner can read it. See decision 0057.
 */
final class OwnCertificateFile {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCertificateFile.class);
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;
    private final Path path;

    /** @param folder the folder for this file and its lock; it is created with the file */
    OwnCertificateFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve("certificates.p12");
    }

    Path path() {
        return path;
    }

    /**
     * Reads the file; empty if there is none.
     *
     * @throws IOException if the file can't be read or is damaged; it stays as it is then
     */
    Optional<OwnCertificates> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CertificateFileException(path, "can't be read: " + reason(e)
                    + "; check the file and its permissions", e);
        }
        warnIfOthersCanReadIt();
        try {
            return Optional.of(OwnCertificateFormat.read(bytes));
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException(path, "is damaged and was left as it is; restore it from a backup, or"
                    + " delete it: the server then makes a new CA, and everybody has to trust it again", e);
        }
    }

    /** Replaces the file. The caller holds the lock. */
    void write(OwnCertificates own) throws IOException {
        byte[] bytes = OwnCertificateFormat.write(own);
        try {
            AtomicFile.writePrivate(path, out -> out.write(bytes));
        } catch (IOException e) {
            throw new CertificateFileException(path, "can't be written: " + reason(e)
                    + "; check the permissions of its folder and the free space", e);
        }
    }

    /** Java's messages about files often are the file's name alone. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException other -> other.getFile() + " is in the way";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private void warnIfOthersCanReadIt() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains)
                && Files.getPosixFilePermissions(folder).stream().anyMatch(OF_OTHERS::contains)) {
            LOG.warn("Others than the owner may read {}, which contains private keys: run chmod 600 {}", path, path);
        }
    }

    /**
     * Creates the folder for its owner only, and the folder around it as usual.
     *
     * @throws IOException if it can't be created; the message says what to do
     */
    void createFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Path data = folder.toAbsolutePath().getParent();
            Files.createDirectories(data);
            if (Files.getFileAttributeView(data, PosixFileAttributeView.class) != null) {
                Files.createDirectory(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw new CertificateFileException(folder, "can't be created: " + reason(e)
                    + "; check the permissions of the folder around it", e);
        }
    }

    /** Deletes the file; false if there was none. The caller holds the lock. */
    boolean delete() throws IOException {
        return Files.deleteIfExists(path);
    }
}
