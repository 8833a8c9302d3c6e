package dev.golink.screens.capture.files;

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
 * File names made of a phone's id and a moment, valid on every file system for every id. What Windows allows is
 * described in "Naming Files, Paths, and Namespaces" of its documentation; other systems allow more.
 */
public final class FileNames {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?",
            Pattern.CASE_INSENSITIVE);
    /**
     * The longest phone part in UTF-8 bytes. File names may have 255 bytes, or 143 in an encrypted home; the rest is
     * for the moment and a number.
     */
    private static final int MOST_BYTES = 100;
    private static final int MOST_TRIES = 10_000;
    private static final String NAMELESS = "phone";

    private FileNames() {}

    /**
     * Creates an empty file with a new name, and its folder if that does not exist.
     *
     * @param extension without a dot
     * @throws IOException if the file can't be created
     */
    public static Path create(Path folder, String phone, LocalDateTime moment, String extension) throws IOException {
        Files.createDirectories(folder);
        String name = safe(phone) + "_" + MOMENT.format(moment);
        for (int i = 1; i < MOST_TRIES; i++) {
            Path file = folder.resolve(name + (i == 1 ? "" : "_" + i) + "." + extension);
            try {
                return Files.createFile(file);
            } catch (FileAlreadyExistsException _) {
                // Try the next number.
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name + "." + extension).toString());
    }

    /** The beginning of a file name, made of a phone's id. */
    static String safe(String phone) {
        return safe(phone, Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name())));
    }

    /** @param names the character set of file names; Java refuses names with other letters */
    static String safe(String phone, Charset names) {
        CharsetEncoder encoder = names.newEncoder();
        StringBuilder safe = new StringBuilder();
        // Normalised to one spelling of each letter because some file systems change it anyway.
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
            // Many scripts write words with letters and combining marks.
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(point) || "._-@+".indexOf(point) >= 0;
        };
    }

    /** A leading dot would hide the file, and Windows removes a trailing dot. */
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
