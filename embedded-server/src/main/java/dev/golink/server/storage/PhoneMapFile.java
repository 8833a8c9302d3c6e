package dev.golink.server.storage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.AtomicFile;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.storage.PhoneMapText;

/**
 * A file that stores something about each of many phones. It is replaced as a whole, so that after a crash there is
 * either the old file or the new one. A file that is not wholly understood is copied under another name before it is
 * overwritten.
 *
 * @param <V> what is stored about one phone
 */
public final class PhoneMapFile<V> {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneMapFile.class);

    private final Path folder;
    private final Path path;
    private final PhoneMapText<V> format;

    /** The file with that name in a folder. */
    public PhoneMapFile(Path folder, String name, PhoneMapText<V> format) {
        this.folder = folder;
        this.path = folder.resolve(name);
        this.format = format;
    }

    /** The file's path. */
    public Path path() {
        return path;
    }

    /**
     * Reads the file; empty if there is none.
     *
     * @throws IOException if the file exists but cannot be read, or if it must be copied and cannot be
     */
    public Map<PhoneId, V> read() throws IOException {
        if (Files.notExists(path)) {
            return Map.of();
        }
        PhoneMapText.Read<V> read = format.read(text());
        if (!read.problems().isEmpty()) {
            LOG.error(
                    "{} has errors, so a copy was saved as {}. The server uses the {} readable phones. Errors: {}",
                    path,
                    setAside(), read.kept().size(), read.problems());
        }
        return read.kept();
    }

    /** Replaces the file, after the new content has reached the disk. */
    public void write(SortedMap<PhoneId, V> kept) throws IOException {
        AtomicFile.write(path, format.write(kept));
    }

    private String text() throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            LOG.debug("{} is not UTF-8.", path, e);
            return "";
        }
    }

    /** Copies the file under another name. The file itself stays until it is replaced. */
    private Path setAside() throws IOException {
        for (int number = 1;; number++) {
            Path aside = folder.resolve(path.getFileName() + ".unreadable-" + number);
            if (Files.notExists(aside)) {
                return Files.copy(path, aside, StandardCopyOption.COPY_ATTRIBUTES);
            }
            if (Files.mismatch(path, aside) < 0) {
                return aside;
            }
        }
    }
}
