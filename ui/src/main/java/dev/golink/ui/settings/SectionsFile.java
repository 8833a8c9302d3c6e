package dev.golink.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.AtomicFile;
import dev.golink.server.files.LockFile;

/**
 * Reads and writes a file of sections that other processes may use at the same time. Only one thread at a time may use
 * this object.
 */
final class SectionsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SectionsFile.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    /** How long to wait for the lock. Another process holds it only while a small file is written to the disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

    private final Path file;
    private final Path lock;
    private final Clock clock;

    SectionsFile(Path file, Clock clock) {
        this.file = file;
        this.lock = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", "") + ".lock");
        this.clock = clock;
    }

    /** Reads the sections in the file; none if there is no file or it can't be read. */
    Read read() {
        if (!Files.exists(file)) {
            return new Read(new JsonObject(), null);
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Read(JsonParser.parseReader(reader).getAsJsonObject(), null);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            LOG.error("The settings in {} can't be read, so the default settings are used.", file, e);
            return new Read(new JsonObject(), moveAside());
        }
    }

    /**
     * Writes changes into the file, and leaves everything else in it unchanged.
     *
     * @throws IOException if writing fails; the file is unchanged then
     */
    void write(Collection<CurrentSections.Change> changes) throws IOException {
        Files.createDirectories(lock.toAbsolutePath().getParent());
        try (LockFile _ = lock()) {
            JsonObject sections = Files.exists(file) ? read().sections() : new JsonObject();
            for (CurrentSections.Change change : changes) {
                if (sections.isEmpty()) { // the file is missing or could not be read
                    sections = change.all().deepCopy();
                }
                JsonElement theirs = sections.get(change.section());
                sections.add(change.section(), SettingsMerge.of(theirs, change.before(), change.after()));
            }
            AtomicFile.write(file, PRETTY.toJson(sections) + "\n");
        }
    }

    private LockFile lock() throws IOException {
        long begun = System.nanoTime();
        for (;;) {
            Optional<LockFile> taken = LockFile.tryLock(lock);
            if (taken.isPresent()) {
                return taken.get();
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("Another window holds " + lock);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    /**
     * Puts the unreadable file aside under another name and returns its path. Returns null if that fails or if the file
     * is not a regular file.
     */
    private @Nullable Path moveAside() {
        Path target = file
                .resolveSibling(file.getFileName() + ".unreadable-" + MOMENT.format(LocalDateTime.now(clock)));
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Path earlier = sameAside();
            if (earlier != null) {
                return earlier;
            }
            // A symbolic link stays where it is, because the file that it points to will be replaced.
            Path kept = Files.isSymbolicLink(file) ? Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES)
                    : Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The unreadable settings were saved as {}.", kept);
            return kept;
        } catch (IOException e) {
            LOG.error("The unreadable settings could not be saved as {}. The next change will overwrite them.", target,
                    e);
            return null;
        }
    }

    /** A file put aside earlier with the same content. With a link this happens until something else is written. */
    private @Nullable Path sameAside() throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return null;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.toAbsolutePath().getParent(),
                file.getFileName() + ".unreadable-*")) {
            for (Path other : files) {
                if (Files.mismatch(file, other) < 0) {
                    return other;
                }
            }
        }
        return null;
    }

    /**
     * What was read from a file.
     *
     * @param sections the sections by name
     * @param aside    where the file was put aside if it could not be read; otherwise null
     */
    record Read(JsonObject sections, @Nullable Path aside) {}
}
