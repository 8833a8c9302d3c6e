package dev.golink.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.threads.FatalErrors;

/**
 * Settings in a file that several processes may share. Each process writes only its own changes and leaves the rest as
 * it is. The file is replaced as a whole or not at all. After a power failure either the old or the new file is there.
 * An unreadable file is put aside under another name, and the console reports it. A separate thread writes the file.
 * Changes made during a write are written together afterwards. See decision 0031.
 */
public final class SettingsFile implements Settings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final SectionsFile sectionsFile;
    private final CurrentSections sections = new CurrentSections(this::changed);
    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("settings").factory());
    /** The changes that are not written yet, by section; guarded by itself. */
    private final Map<String, CurrentSections.Change> unwritten = new LinkedHashMap<>();
    private volatile BiConsumer<Path, IOException> notSaved = (_, _) -> {};
    /** Whether the last write failed, which was reported then. */
    private volatile boolean failing;
    private @Nullable Path aside;

    private SettingsFile(Path file, Clock clock) {
        this.file = file;
        this.sectionsFile = new SectionsFile(file, clock);
    }

    /** Reads a file, which need not exist yet. The first write creates the file's folder. */
    public static SettingsFile open(Path file, Clock clock) {
        SettingsFile settings = new SettingsFile(file, clock);
        SectionsFile.Read read = settings.sectionsFile.read();
        settings.sections.begin(read.sections());
        settings.aside = read.aside();
        return settings;
    }

    @Override
    public Optional<Path> keptAside() {
        return Optional.ofNullable(aside);
    }

    @Override
    public void whenNotSaved(BiConsumer<Path, IOException> listener) {
        notSaved = listener;
    }

    @Override
    public <T> T get(Section<T> section) {
        return sections.get(section);
    }

    @Override
    public <T> void set(Section<T> section, T value) {
        sections.set(section, value);
    }

    /** Tries to write the remaining changes, and waits at most two seconds for that. */
    @Override
    public void close() {
        if (!writer.isShutdown()) {
            writer.execute(this::write);
        }
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("The settings could not be written to {} in time, so the last changes may be lost.", file);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(CurrentSections.Change change) {
        boolean underWay;
        synchronized (unwritten) {
            underWay = !unwritten.isEmpty();
            unwritten.merge(change.section(), change, (earlier, later) -> later.after(earlier));
        }
        if ((!underWay || failing) && !writer.isShutdown()) {
            writer.execute(this::write);
        }
    }

    private void write() {
        Map<String, CurrentSections.Change> changes = take();
        if (changes.isEmpty()) {
            return;
        }
        try {
            sectionsFile.write(changes.values());
            failing = false;
        } catch (IOException | RuntimeException e) {
            giveBack(changes);
            fail(e);
        } catch (Error e) { // the executor would swallow it
            FatalErrors.rethrow(e);
            throw e;
        }
    }

    private void fail(Exception e) {
        LOG.error("The settings could not be written to {}. The next change will write them again.", file, e);
        if (!failing) {
            notSaved.accept(file, e instanceof IOException io ? io : new IOException(e));
        }
        failing = true;
    }

    private Map<String, CurrentSections.Change> take() {
        synchronized (unwritten) {
            Map<String, CurrentSections.Change> changes = new LinkedHashMap<>(unwritten);
            unwritten.clear();
            return changes;
        }
    }

    /** Puts changes back that could not be written, merged with newer changes of the same sections. */
    private void giveBack(Map<String, CurrentSections.Change> changes) {
        synchronized (unwritten) {
            changes.forEach((section, earlier) -> unwritten.merge(section, earlier,
                    (later, _) -> later.after(earlier)));
        }
    }
}
