package dev.golink.screens.capture.saved;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a saved file states; {@link dev.golink.screens.capture.files.FileNames} makes such names. See
 * decision 0038.
 *
 * @param phone  the phone's id as file names can hold it
 * @param moment when the file was begun, in the local time of the computer that saved it
 * @param kind   the kind of file
 */
record SavedName(String phone, LocalDateTime moment, SavedKind kind) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT);
    private static final Pattern NAME = Pattern
            .compile("(.+)_([0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}-[0-9]{2}-[0-9]{2})(_[0-9]{1,5})?\\.([a-z0-9]{3})");

    /** Parses a file name; empty if consoles give no file such a name. */
    static Optional<SavedName> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(parts.group(2), MOMENT);
            return Arrays.stream(SavedKind.values()).filter(kind -> kind.extension().equals(parts.group(4)))
                    .map(kind -> new SavedName(parts.group(1), moment, kind)).findFirst();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
