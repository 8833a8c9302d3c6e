package dev.golink.screens.keep.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files that tell a phone and a moment and can stand on every file system, whatever the phone is called. For what
 * Windows allows see "Naming Files, Paths, and Namespaces" in its documentation; others allow more.
 */
public final class FileNames {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?",
            Pattern.CASE_INSENSITIVE);
    /** Of 255 bytes that names may have, or 143 in an encrypted home, with room for the moment and a number. */
    private static final int MOST_BYTES = 100;
    private static final int MOST_TRIES = 10_000;
    private static final String NAMELESS = "phone";

    private FileNames() {}

    /**
     * Makes an empty file with a new name; its folder too, if there is none.
     *
     * @param extension without a dot
     * @throws IOException if it can't be made
     */
    public static Path create(Path folder, String phone, LocalDateTime moment, String extension) throws IOException {
        Files.createDirectories(folder);
        String name = safe(phone) + "_" + MOMENT.format(moment);
        for (int i = 1; i < MOST_TRIES; i++) {
            Path file = folder.resolve(name + (i == 1 ? "" : "_" + i) + "." + extension);
            try {
                return Files.createFile(file);
            } catch (FileAlreadyExistsException _) {
                // The next number, then.
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name + "." + extension).toString());
    }

    /** The beginning of a name that tells a phone. */
    static String safe(String phone) {
        return safe(phone, Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name())));
    }

    /** @param names the character set of names, by which Java refuses other letters */
    static String safe(String phone, Charset names) {
        CharsetEncoder encoder = names.newEncoder();
        StringBuilder safe = new StringBuilder();
        // One way to write each letter, since some file systems change it to theirs.
        Normalizer.normalize(phone, Normalizer.Form.NFC).codePoints()
                .map(point -> isSafe(point) && encoder.canEncode(Character.toString(point)) ? point : '_')
                .forEach(safe::appendCodePoint);
        String name = withoutDotsAround(cut(safe.toString()));
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static boolean isSafe(int point) {
        return switch (Character.getType(point)) {
            // The words of many scripts are made of letters and marks.
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(point) || "._-@+".indexOf(point) >= 0;
        };
    }

    /** Names with a dot in front are hidden; those with one at the end lose it on Windows. */
    private static String withoutDotsAround(String name) {
        return name.replaceAll("^\\.+|\\.+$", "");
    }

    private static String cut(String name) {
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int point : name.codePoints().toArray()) {
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString();
    }
}
