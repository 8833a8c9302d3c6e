package dev.golink.server.protocol.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Quotes what a peer sent, for use in a text. The quote is in quotation marks, and invisible characters are escaped as
 * in JSON. It is cut so that it fits with other text into a close reason of 123 bytes. Stateless, so any thread may
 * call it.
 */
public final class QuotedText {
    private static final int MOST_BYTES = 42;
    private static final char QUOTE = '"';

    private QuotedText() {}

    /**
     * The quote, such as {@code "\n"}. A longer text is cut and gets an ellipsis after the quote. At most 47 bytes of
     * UTF-8.
     */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder().append(QUOTE);
        int bytes = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            String shown = shown(character);
            bytes += shown.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                return quoted.append(QUOTE).append('…').toString();
            }
            quoted.append(shown);
            at += Character.charCount(character);
        }
        return quoted.append(QUOTE).toString();
    }

    private static String shown(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\', QUOTE -> "\\" + (char) character;
            case ' ' -> " ";
            default -> isSeen(character) ? Character.toString(character) : escaped(character);
        };
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static String escaped(int character) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escaped.toString();
    }
}
