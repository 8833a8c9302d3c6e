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
import dev.golink.server.protocol.kept.PhoneMapText;

/**
 * The file that something about each of many phones is kept in. It is replaced as a whole, so that a crash leaves the old one or the new one; what can't
 * be understood is set aside under another name before it would be written over.
 *
 * @param <V> what is kept about one phone
 */
public final class PhoneMapFile<V> {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneMapFile.class);

    private final Path folder;
    private final Path path;
    private final PhoneMapText<V> format;

    /** A file of this name in a folder. */
    public PhoneMapFile(Path folder, String name, PhoneMapText<V> format) {
        this.folder = folder;
        this.path = folder.resolve(name);
        this.format = format;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Reads what is kept; nothing if there is no file.
     *
     * @throws IOException if there is a file that can't be read, or that can't be set aside though it has to be
     */
    public Map<PhoneId, V> read() throws IOException {
        if (Files.notExists(path)) {
            return Map.of();
        }
        PhoneMapText.Read<V> read = format.read(text());
        if (!read.problems().isEmpty()) {
            LOG.error("{} is not wholly understood, so it is kept as {}. What was understood goes on: {} phones. {}",
                    path,
                    setAside(), read.kept().size(), read.problems());
        }
        return read.kept();
    }

    /** Replaces the file, after its successor has reached the disk. */
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

    /** A copy: the file itself stays until there is something better. */
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
