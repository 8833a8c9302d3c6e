package dev.golink.server.access.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.json.AccessContent;
import dev.golink.server.access.json.AccessReading;
import dev.golink.server.access.json.AccessText;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.files.AtomicFile;

/** The file {@code access.json}. It is replaced as a whole, and only its owner can read it. See decision 0067. */
final class AccessFile {
    private static final Logger LOG = LoggerFactory.getLogger(AccessFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /** The file in a folder. */
    AccessFile(Path folder) {
        this.path = folder.resolve("access.json");
    }

    Path path() {
        return path;
    }

    /**
     * Reads the file. A damaged one is moved aside, and a partly damaged one is copied. The caller holds the lock and
     * writes the file again if there is trouble.
     *
     * @throws AccessFileException if the file can't be read, or a later version wrote it; nothing is changed then
     */
    Loaded read() throws IOException {
        if (Files.notExists(path)) {
            return new Loaded(new AccessContent(AccessState.empty(AccessSettings.USUAL), Map.of()),
                    Optional.empty());
        }
        String text = text();
        makePrivate();
        try {
            AccessReading reading = AccessText.read(text);
            return reading.problems().isEmpty() ? new Loaded(reading.content(), Optional.empty())
                    : partlyDamaged(reading);
        } catch (AccessText.NewerVersionException e) {
            throw new AccessFileException(path, "has the format " + e.version() + ", of a later version of GoLink than"
                    + " this one, which knows " + AccessText.VERSION + ". Install that version again, or start with"
                    + " another data folder.", e);
        } catch (IllegalArgumentException e) {
            return damaged(e);
        }
    }

    /** Replaces the file, after the new content has reached the disk. */
    void write(AccessContent content) throws IOException {
        byte[] bytes = AccessText.write(content).getBytes(StandardCharsets.UTF_8);
        AtomicFile.writePrivate(path, out -> out.write(bytes));
    }

    private String text() throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            LOG.debug("{} is not UTF-8.", path, e);
            return "";
        } catch (IOException e) {
            throw new AccessFileException(path, "can't be read (" + e + "), so nobody knows who may connect. Check"
                    + " the file and its permissions, then start again.", e);
        }
    }

    /** A file that was restored from a backup may have other permissions. */
    private void makePrivate() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
            LOG.warn("Others than the owner could read {}, which contains hashes of passwords. Now only the owner can.",
                    path);
            view.setPermissions(OWNER);
        }
    }

    private Loaded damaged(IllegalArgumentException why) throws IOException {
        Path aside = Files.move(path, free());
        String sentence = path + " is damaged and was moved to " + aside + ". No account, no token and no phone is"
                + " known any more, so nobody gets in. Stop the server and restore the file from a backup, or pair the"
                + " phones again. (" + why.getMessage() + ")";
        LOG.error("{}", sentence, why);
        return new Loaded(new AccessContent(AccessState.empty(AccessSettings.STRICT), Map.of()),
                Optional.of(new AccessTrouble(sentence, aside)));
    }

    private Loaded partlyDamaged(AccessReading reading) throws IOException {
        Path aside = Files.copy(path, free(), StandardCopyOption.COPY_ATTRIBUTES);
        String sentence = path + " is damaged in part, and a copy was saved as " + aside + ". Whoever had a damaged"
                + " entry does not get in. Restore the file from a backup, or make these entries again: "
                + String.join(" ", reading.problems());
        LOG.error("{}", sentence);
        return new Loaded(reading.content(), Optional.of(new AccessTrouble(sentence, aside)));
    }

    private Path free() {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        return aside(number);
    }

    private Path aside(int number) {
        return path.resolveSibling(path.getFileName() + ".unreadable-" + number);
    }

    /**
     * What was read.
     *
     * @param content what is known from now on
     * @param trouble what was wrong with the file; empty if nothing
     */
    record Loaded(AccessContent content, Optional<AccessTrouble> trouble) {}
}
