package dev.golink.screens.capture.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.ui.texts.Texts;

class SavedFilesModelTest {
    private final Set<Path> recorded = new HashSet<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final SavedFileTexts says = new SavedFileTexts(Texts.of(Locale.ENGLISH));

    @TempDir
    private Path folder;
    private Path now;

    private SavedFilesModel model(Executor fx) {
        now = folder;
        return new SavedFilesModel(() -> now, () -> recorded, Runnable::run, fx);
    }

    private Path save(String name) {
        try {
            return Files.writeString(folder.resolve(name), "1234");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(SavedFilesModel model) {
        return model.found().stream().map(SavedFile::name).toList();
    }

    @Test
    void filesInTheFolderAreListedByPhoneAndTime() {
        save("lab-07_2026-03-14_15-09-26.png");
        save("lab_7_2026-03-14_15-09-27_2.mp4");
        save("holidays.png");
        save("lab-07_2026-13-41_15-09-26.png");
        save("lab-07_2026-03-14_15-09-26.txt");
        SavedFilesModel model = model(Runnable::run);

        model.setOpen(true);

        assertThat(model.found()).extracting(SavedFile::phone).containsExactly("lab_7", "lab-07");
        assertThat(model.found()).extracting(SavedFile::kind).containsExactly(SavedKind.RECORDING,
                SavedKind.SCREENSHOT);
        assertThat(model.found().getLast().moment()).isEqualTo(LocalDateTime.of(2026, 3, 14, 15, 9, 26));
        assertThat(model.found().getLast().bytes()).isEqualTo(4);
        assertThat(model.readingProperty().get()).isEqualTo(new FolderReading.Done());
    }

    @Test
    void aMissingFolderHasNoFiles() {
        SavedFilesModel model = model(Runnable::run);
        now = folder.resolve("later");

        model.setOpen(true);

        assertThat(model.found()).isEmpty();
        assertThat(model.readingProperty().get()).isEqualTo(new FolderReading.Done());
        assertThat(model.folder()).isEqualTo(now);
    }

    @Test
    void reasonForAnUnreadableFolderIsReported() {
        SavedFilesModel model = model(Runnable::run);
        now = save("file");

        model.setOpen(true);

        assertThat(says.reading(model.readingProperty().get(), now)).isEqualTo("Can't read the folder " + now
                + ": this is a file, not a folder."
                + " Check the folder, or choose another folder in Preferences.");
    }

    @Test
    void readingManyFilesCanBeStoppedAndRepeated() {
        for (int i = 0; i < 10_000; i++) {
            save("lab-" + i + "_2026-03-14_15-09-26.png");
        }
        SavedFilesModel[] model = new SavedFilesModel[1];
        boolean[] stopped = new boolean[1];
        model[0] = model(task -> {
            task.run();
            if (!stopped[0] && model[0].found().size() >= 1_000) {
                stopped[0] = true;
                model[0].stop();
            }
        });

        model[0].setOpen(true);

        assertThat(model[0].found()).hasSize(1_000);
        assertThat(says.reading(model[0].readingProperty().get(), folder)).isEqualTo(
                "Stopped: 1,000 of 10,000 files are listed. Press Refresh to list all files.");

        model[0].read();

        assertThat(model[0].found()).hasSize(10_000);
        assertThat(says.count(model[0])).startsWith("10,000 files, ");
    }

    @Test
    void refreshAddsNewFilesAndRemovesDeletedOnesWhileTheListIsOpen() throws IOException {
        Path first = save("lab-1_2026-03-14_15-09-26.png");
        SavedFilesModel model = model(Runnable::run);
        save("lab-2_2026-03-14_15-09-27.png");
        model.refresh();
        assertThat(model.found()).as("nobody looks").isEmpty();

        model.setOpen(true);
        SavedFile second = model.found().getFirst();
        save("lab-3_2026-03-14_15-09-28.png");
        Files.delete(first);
        model.refresh();

        assertThat(names(model)).containsExactlyInAnyOrder("lab-2_2026-03-14_15-09-27.png",
                "lab-3_2026-03-14_15-09-28.png");
        assertThat(model.found()).as("stays the same, so that it stays selected").contains(second);
    }

    @Test
    void searchFindsFilesByName() {
        save("Lab-1_2026-03-14_15-09-26.png");
        save("lab-1_2026-03-15_15-09-26.mp4");
        save("desk_2026-03-15_15-09-26.mp4");
        SavedFilesModel model = model(Runnable::run);
        model.setOpen(true);

        model.searchProperty().set("lab 03-15");
        assertThat(names(model)).containsExactly("lab-1_2026-03-15_15-09-26.mp4");
        assertThat(says.count(model)).startsWith("1 of 3 files, ");

        model.searchProperty().set("LAB-1");
        assertThat(names(model)).hasSize(2);
    }

    @Test
    void filesAreDeletedExceptThoseBeingRecorded() {
        Path going = save("lab-1_2026-03-14_15-09-26.mp4");
        Path old = save("lab-2_2026-03-14_15-09-26.mp4");
        recorded.add(going);
        SavedFilesModel model = model(Runnable::run);
        model.setOpen(true);

        model.delete(List.copyOf(model.found()));

        assertThat(old).doesNotExist();
        assertThat(going).exists();
        assertThat(names(model)).containsExactly("lab-1_2026-03-14_15-09-26.mp4");
        assertThat(says.deletion(model.deletionProperty().get())).isEqualTo(
                "1 file was deleted. 1 file was not deleted: still recording. Stop the recording first.");
        assertThat(says.length(model.found().getFirst(), true)).isEqualTo("recording");
    }

    @Test
    void filesReadForAClosedListAreNotShown() {
        save("lab-1_2026-03-14_15-09-26.png");
        SavedFilesModel model = model(waiting::add);
        model.setOpen(true);

        model.setOpen(false);
        waiting.forEach(Runnable::run);

        assertThat(model.found()).isEmpty();
    }
}
