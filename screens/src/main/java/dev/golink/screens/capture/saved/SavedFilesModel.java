package dev.golink.screens.capture.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

/**
 * The screenshots and recordings in the current folder for captures. The folder is read when the list is opened and
 * when more files were saved. Used on the JavaFX thread only; files are read and deleted on another thread.
 */
public final class SavedFilesModel {
    private final ObservableList<SavedFile> all = FXCollections.observableArrayList();
    private final FilteredList<SavedFile> found = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<FolderReading> reading = new ReadOnlyObjectWrapper<>(new FolderReading.Done());
    private final ReadOnlyObjectWrapper<@Nullable DeletionResult> deletion = new ReadOnlyObjectWrapper<>();
    private final Supplier<Path> folders;
    private final Supplier<Set<Path>> recorded;
    private final Executor aside;
    private final Executor fx;
    private AtomicBoolean unwanted = new AtomicBoolean();
    private Path folder;
    private boolean open;

    /**
     * Makes a list that is not read yet.
     *
     * @param folders  the current folder for captures
     * @param recorded the files that are being written now
     * @param aside    runs slow tasks off the JavaFX thread
     * @param fx       runs tasks on the JavaFX thread, soon and in order; called from any thread
     */
    public SavedFilesModel(Supplier<Path> folders, Supplier<Set<Path>> recorded, Executor aside, Executor fx) {
        this.folders = folders;
        this.recorded = recorded;
        this.aside = aside;
        this.fx = fx;
        folder = folders.get();
        search.subscribe(text -> {
            List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
            found.setPredicate(file -> words.stream().allMatch(file.name().toLowerCase(Locale.ROOT)::contains));
        });
    }

    /** The files that match the search, in no particular order; read-only. */
    public ObservableList<SavedFile> found() {
        return found;
    }

    /** The number of all files, matching or not. */
    int count() {
        return all.size();
    }

    /** The total size of the matching files, in bytes. */
    long bytes() {
        return found.stream().mapToLong(SavedFile::bytes).sum();
    }

    /** The words that file names must contain; case is ignored. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The progress of reading the folder. */
    public ReadOnlyObjectProperty<FolderReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The outcome of the last deletion; null if nothing was deleted since the list was opened. */
    ReadOnlyObjectProperty<@Nullable DeletionResult> deletionProperty() {
        return deletion.getReadOnlyProperty();
    }

    /** The folder that was read last or is being read. */
    public Path folder() {
        return folder;
    }

    /** Whether a file is being recorded and therefore can't be deleted. */
    boolean isRecorded(SavedFile file) {
        return recorded.get().contains(file.path());
    }

    /** Sets whether the list is open; opening it reads the folder again. */
    public void setOpen(boolean now) {
        open = now;
        if (now) {
            deletion.set(null);
            read();
        } else {
            unwanted.set(true);
        }
    }

    /** Reads the folder again if the list is open; call this when files were saved. */
    public void refresh() {
        if (open) {
            read();
        }
    }

    /** Reads the whole folder. Unchanged files are not opened again. */
    public void read() {
        unwanted.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        unwanted = stop;
        Path now = folders.get();
        if (!now.equals(folder)) {
            folder = now;
            all.clear();
        }
        Map<Path, SavedFile> known = new HashMap<>();
        all.forEach(file -> known.put(file.path(), file));
        reading.set(new FolderReading.Going(0, 0));
        Set<Path> seen = new HashSet<>();
        aside.execute(() -> {
            try {
                new SavedFolder(now, known, stop::get).read((files, read, of) -> fx.execute(() -> {
                    if (!stop.get()) {
                        take(files, seen);
                        reading.set(new FolderReading.Going(read, of));
                    }
                }));
                fx.execute(() -> end(stop, seen));
            } catch (IOException e) {
                fx.execute(() -> fail(stop, e));
            }
        });
    }

    /** Stops the reading; what was read stays in the list. */
    public void stop() {
        unwanted.set(true);
        if (reading.get() instanceof FolderReading.Going(int read, int of)) {
            reading.set(new FolderReading.Stopped(read, of));
        }
    }

    private void take(List<SavedFile> files, Set<Path> seen) {
        Map<Path, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).path(), i);
        }
        List<SavedFile> fresh = new ArrayList<>();
        for (SavedFile file : files) {
            seen.add(file.path());
            Integer place = places.get(file.path());
            if (place == null) {
                fresh.add(file);
            } else if (!all.get(place).equals(file)) {
                all.set(place, file);
            }
        }
        all.addAll(fresh);
    }

    private void end(AtomicBoolean stop, Set<Path> seen) {
        if (!stop.get()) {
            all.removeIf(file -> !seen.contains(file.path()));
            reading.set(new FolderReading.Done());
        }
    }

    private void fail(AtomicBoolean stop, IOException why) {
        if (!stop.get()) {
            all.clear();
            reading.set(new FolderReading.Failed(why));
        }
    }

    /** Deletes files permanently, except those that are being recorded. {@link #deletionProperty} holds the outcome. */
    public void delete(Collection<SavedFile> files) {
        Set<Path> busy = recorded.get();
        List<SavedFile> wanted = files.stream().filter(file -> !busy.contains(file.path())).toList();
        int left = files.size() - wanted.size();
        aside.execute(() -> {
            Set<Path> gone = new HashSet<>();
            IOException problem = null;
            for (SavedFile file : wanted) {
                try {
                    Files.deleteIfExists(file.path());
                    gone.add(file.path());
                } catch (IOException e) {
                    problem = e;
                }
            }
            IOException why = problem;
            fx.execute(() -> {
                all.removeIf(file -> gone.contains(file.path()));
                deletion.set(new DeletionResult(gone.size(), files.size() - gone.size(), left, why));
            });
        });
    }
}
