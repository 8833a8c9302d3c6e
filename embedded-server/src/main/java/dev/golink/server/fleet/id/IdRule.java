package dev.golink.server.fleet.id;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The rule for ids: 1 to 64 letters, digits and combining marks of any script and {@code . _ - @ : +}, counted in the
 * composed form (NFC). Many scripts, such as Thai, Hindi, Burmese and Tamil, need marks in their words. Each mark must
 * follow the letter or digit that it combines with. See decision 0033.
 */
final class IdRule {
    static final int LONGEST = 64;
    /** No character decomposes into more than four. */
    private static final int LONGEST_DECOMPOSED = 4 * LONGEST;
    private static final String SIGNS = "._-@:+";
    /** The most characters of a Unicode name in a message, because a close reason has 123 bytes in all. */
    private static final int LONGEST_NAME = 40;

    private IdRule() {}

    /**
     * The id in its composed form, so that two ways to write it give one id.
     *
     * @throws IllegalArgumentException if it is no valid id; the message has at most 123 bytes of UTF-8
     */
    static String composed(String text) {
        int length = text.codePointCount(0, text.length());
        String id = length > LONGEST_DECOMPOSED ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        requireLength(id);
        int before = 0;
        for (int at = 0; at < id.length(); at += Character.charCount(before)) {
            int character = id.codePointAt(at);
            requireAllowed(character, before);
            before = character;
        }
        return id;
    }

    /**
     * The valid id that is most similar to a text. Characters that an id may not have become hyphens. Empty if nothing
     * is left.
     */
    static String nearest(String text) {
        StringBuilder id = new StringBuilder();
        int before = 0;
        int length = 0;
        for (int character : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean allowed = isAllowed(character, before);
            int next = allowed ? character : '-';
            if (length < LONGEST && (allowed || before != '-' && !id.isEmpty())) {
                id.appendCodePoint(next);
                length++;
                before = next;
            }
        }
        while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
            id.setLength(id.length() - 1);
        }
        return id.toString();
    }

    private static boolean isAllowed(int character, int before) {
        return isVisibleMark(character) ? Character.isLetterOrDigit(before) || ComposedText.isMark(before)
                : isVisibleLetterOrDigit(character) || SIGNS.indexOf(character) >= 0;
    }

    private static void requireLength(String id) {
        int length = id.codePointCount(0, id.length());
        if (length == 0) {
            throw new IllegalArgumentException("An id needs at least one character.");
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("An id has at most " + LONGEST + " characters, this one has " + length
                    + ".");
        }
    }

    private static void requireAllowed(int character, int before) {
        if (isVisibleMark(character)) {
            if (!Character.isLetterOrDigit(before) && !ComposedText.isMark(before)) {
                throw new IllegalArgumentException("The mark " + name(character) + " in the id follows no letter.");
            }
        } else if (!isVisibleLetterOrDigit(character) && SIGNS.indexOf(character) < 0) {
            throw new IllegalArgumentException("An id is letters, digits and . _ - @ : + only, without "
                    + name(character) + ".");
        }
    }

    private static boolean isVisibleMark(int character) {
        return ComposedText.isMark(character) && !isInvisible(character);
    }

    private static boolean isVisibleLetterOrDigit(int character) {
        return Character.isLetterOrDigit(character) && !isInvisible(character);
    }

    /**
     * Whether a letter or mark is one that no font shows (Default_Ignorable_Code_Point of Unicode): the fillers of Hangul,
     * vowels of Khmer, variation selectors and the grapheme joiner. With one of them, an id would look like another id.
     */
    private static boolean isInvisible(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0 -> true;
            default -> character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
        };
    }

    /** The name of a character, such as {@code U+0020 SPACE}; with the character itself if it is visible. */
    private static String name(int character) {
        String name = String.valueOf(Character.getName(character));
        String words = String.format(Locale.ROOT, "U+%04X %s", character,
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        return isSeen(character) ? "'" + Character.toString(character) + "' (" + words + ")" : words;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> true;
        };
    }
}
