package dev.golink.screens.keep.saved;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.golink.screens.keep.KeepWords;
import dev.golink.ui.words.Words;

/**
 * Texts about saved files.
 *
 * @param words the texts in the chosen language
 */
record SavedWords(Words words) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double MEGABYTE = 1_000_000;
    private static final double KILOBYTE = 1_000;

    String moment(SavedFile file) {
        return MOMENT.format(file.moment());
    }

    String kind(SavedFile file) {
        return words.text(file.kind().key());
    }

    String size(long bytes) {
        return bytes < MEGABYTE ? words.text("saved.kilobytes", Math.ceil(bytes / KILOBYTE))
                : words.text("saved.megabytes", bytes / MEGABYTE);
    }

    /** The duration of a file, or the text that it is being recorded. */
    String length(SavedFile file, boolean recorded) {
        Duration length = file.length();
        if (recorded) {
            return words.text("saved.going");
        }
        return length == null ? words.text("unknown") : new KeepWords(words).length(length);
    }

    /** Everything in a row as one sentence, for screen readers. */
    String sentence(SavedFile file, boolean recorded) {
        String comma = words.text("sentence.comma");
        String length = file.kind() == SavedKind.RECORDING ? comma + length(file, recorded) : "";
        return words.text("sentence.end", String.join(comma, kind(file), file.phone(), moment(file), size(file.bytes()))
                + length);
    }

    /** The progress of reading; empty when it is done. */
    String reading(Reading reading, Path folder) {
        return switch (reading) {
            case Reading.Going(int read, int of) -> of == 0 ? words.text("saved.reading.begins", folder.toString())
                    : words.text("saved.reading", read, of);
            case Reading.Stopped(int read, int of) -> words.text("saved.stopped", read, of);
            case Reading.Failed(var why) -> words.text("saved.failed", folder.toString(), reason(why));
            case Reading.Done() -> "";
        };
    }

    /** The number of files and their folder. */
    String count(SavedFilesModel model) {
        int found = model.found().size();
        String size = size(model.bytes());
        return found == model.count() ? words.text("saved.count", found, size, model.folder().toString())
                : words.text("saved.count.found", found, model.count(), size, model.folder().toString());
    }

    /** The outcome of a deletion. */
    String deletion(Deletion deletion) {
        String deleted = words.text("saved.deleted", deletion.deleted());
        if (deletion.left() == 0) {
            return deleted;
        }
        String why = deletion.why() == null ? words.text("saved.left.recorded", deletion.recording())
                : words.text("saved.left", deletion.left(), reason(deletion.why()));
        return words.text("search.sentences", deleted, why);
    }

    /** The reason for a failure. The messages of some system exceptions contain only the file name. */
    private String reason(IOException why) {
        return switch (why) {
            case AccessDeniedException _ -> words.text("saved.denied");
            case NotDirectoryException _ -> words.text("saved.noFolder");
            default -> String.valueOf(why.getMessage());
        };
    }
}
