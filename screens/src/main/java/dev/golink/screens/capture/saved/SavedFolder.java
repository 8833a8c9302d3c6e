package dev.golink.screens.capture.saved;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the folder of screenshots and recordings. This may be slow: the disk may be remote, and there may be many
 * files. See decision 0038.
 */
final class SavedFolder {
    /** How many names are checked between two reports. */
    static final int BATCH = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SavedFolder.class);

    private final Path folder;
    private final Map<Path, SavedFile> known;
    private final BooleanSupplier unwanted;

    /**
     * Makes a reader for one folder.
     *
     * @param known    files read earlier, which are not opened again if they are unchanged
     * @param unwanted checked regularly; true stops the reading
     */
    SavedFolder(Path folder, Map<Path, SavedFile> known, BooleanSupplier unwanted) {
        this.folder = folder;
        this.known = known;
        this.unwanted = unwanted;
    }

    /** Receives the files. */
    @FunctionalInterface
    interface Reader {
        /**
         * Called when some files were read.
         *
         * @param files these files
         * @param read  how many names were checked so far
         * @param of    how many names there are
         */
        void read(List<SavedFile> files, int read, int of);
    }

    /**
     * Reports all files in the folder that a console saved, newest first. Reports no files if the folder does not
     * exist.
     *
     * @throws IOException if the folder can't be read
     */
    void read(Reader reader) throws IOException {
        List<Path> paths = list();
        List<SavedFile> batch = new ArrayList<>();
        for (int i = 0; i < paths.size() && !unwanted.getAsBoolean(); i++) {
            SavedFile file = file(paths.get(i));
            if (file != null) {
                batch.add(file);
            }
            if ((i + 1) % BATCH == 0) {
                reader.read(List.copyOf(batch), i + 1, paths.size());
                batch.clear();
            }
        }
        if (!unwanted.getAsBoolean()) {
            reader.read(List.copyOf(batch), paths.size(), paths.size());
        }
    }

    private List<Path> list() throws IOException {
        record Named(Path path, SavedName name) {}
        List<Named> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                if (unwanted.getAsBoolean()) {
                    return List.of();
                }
                SavedName.of(String.valueOf(path.getFileName())).ifPresent(name -> found.add(new Named(path, name)));
            }
        } catch (NoSuchFileException _) {
            // The folder is created with the first file.
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing((Named one) -> one.name.moment()).reversed().thenComparing(Named::path));
        return found.stream().map(Named::path).toList();
    }

    private @Nullable SavedFile file(Path path) {
        SavedName name = SavedName.of(String.valueOf(path.getFileName())).orElseThrow();
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
            SavedFile before = known.get(path);
            if (!is.isRegularFile()) {
                return null;
            }
            return before != null && before.isUnchanged(is.size(), is.lastModifiedTime()) ? before
                    : new SavedFile(path, name.phone(), name.moment(), name.kind(), is.size(), is.lastModifiedTime(),
                            name.kind() == SavedKind.RECORDING ? length(path) : null);
        } catch (IOException e) {
            // The file was removed meanwhile or is not readable; the others are still read.
            LOG.debug("The file {} can't be read.", path, e);
            return null;
        }
    }

    private static @Nullable Duration length(Path path) {
        try {
            return Mp4Length.of(path).orElse(null);
        } catch (IOException | RuntimeException e) {
            // A file with such a name is listed even if its content is not a movie.
            LOG.debug("The length of the movie {} can't be read.", path, e);
            return null;
        }
    }
}
