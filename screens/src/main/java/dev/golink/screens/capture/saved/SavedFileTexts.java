package dev.golink.screens.capture.saved;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.golink.screens.capture.CaptureTexts;
import dev.golink.ui.texts.Texts;

/**
 * Texts about saved files.
 *
 * @param texts the texts in the chosen language
 */
record SavedFileTexts(Texts texts) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double MEGABYTE = 1_000_000;
    private static final double KILOBYTE = 1_000;

    String moment(SavedFile file) {
        return MOMENT.format(file.moment());
    }

    String kind(SavedFile file) {
        return texts.text(file.kind().key());
    }

    String size(long bytes) {
        return bytes < MEGABYTE ? texts.text("saved.kilobytes", Math.ceil(bytes / KILOBYTE))
                : texts.text("saved.megabytes", bytes / MEGABYTE);
    }

    /** The duration of a file, or the text that it is being recorded. */
    String length(SavedFile file, boolean recorded) {
        Duration length = file.length();
        if (recorded) {
            return texts.text("saved.going");
        }
        return length == null ? texts.text("unknown") : new CaptureTexts(texts).length(length);
    }

    /** Everything in a row as one sentence, for screen readers. */
    String sentence(SavedFile file, boolean recorded) {
        String comma = texts.text("sentence.comma");
        String length = file.kind() == SavedKind.RECORDING ? comma + length(file, recorded) : "";
        return texts.text("sentence.end", String.join(comma, kind(file), file.phone(), moment(file), size(file.bytes()))
                + length);
    }

    /** The progress of reading; empty when it is done. */
    String reading(FolderReading reading, Path folder) {
        return switch (reading) {
            case FolderReading.Going(int read, int of) ->
                of == 0 ? texts.text("saved.reading.begins", folder.toString())
                        : texts.text("saved.reading", read, of);
            case FolderReading.Stopped(int read, int of) -> texts.text("saved.stopped", read, of);
            case FolderReading.Failed(var why) -> texts.text("saved.failed", folder.toString(), reason(why));
            case FolderReading.Done() -> "";
        };
    }

    /** The number of files and their folder. */
    String count(SavedFilesModel model) {
        int found = model.found().size();
        String size = size(model.bytes());
        return found == model.count() ? texts.text("saved.count", found, size, model.folder().toString())
                : texts.text("saved.count.found", found, model.count(), size, model.folder().toString());
    }

    /** The outcome of a deletion. */
    String deletion(DeletionResult deletionResult) {
        String deleted = texts.text("saved.deleted", deletionResult.deleted());
        if (deletionResult.left() == 0) {
            return deleted;
        }
        String why = deletionResult.why() == null ? texts.text("saved.left.recorded", deletionResult.recording())
                : texts.text("saved.left", deletionResult.left(), reason(deletionResult.why()));
        return texts.text("search.sentences", deleted, why);
    }

    /** The reason for a failure. The messages of some system exceptions contain only the file name. */
    private String reason(IOException why) {
        return switch (why) {
            case AccessDeniedException _ -> texts.text("saved.denied");
            case NotDirectoryException _ -> texts.text("saved.noFolder");
            default -> String.valueOf(why.getMessage());
        };
    }
}
