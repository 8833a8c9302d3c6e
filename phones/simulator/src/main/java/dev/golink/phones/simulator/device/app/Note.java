package dev.golink.phones.simulator.device.app;

/**
 * A text that is being edited.
 *
 * @param text   the text
 * @param anchor where the selection began, in characters of UTF-16; equal to the cursor if nothing is selected
 * @param cursor where the cursor is, in the same unit
 */
public record Note(String text, int anchor, int cursor) {
    /** No text. */
    public static final Note EMPTY = new Note("", 0, 0);

    /** The most characters of UTF-16 that the field takes. */
    public static final int LONGEST = 10_000;

    /** The number of characters, as people count them. */
    public int characters() {
        return text.codePointCount(0, text.length());
    }

    /** The first character that is selected. */
    public int from() {
        return Math.min(anchor, cursor);
    }

    /** The end of the selection. */
    public int to() {
        return Math.max(anchor, cursor);
    }

    /** The selected text; may be empty. */
    public String selected() {
        return text.substring(from(), to());
    }

    /** With this text in place of the selection. */
    public Note insert(String inserted) {
        int end = from() + inserted.length();
        return new Note(text.substring(0, from()) + inserted + text.substring(to()), end, end);
    }

    /** Without the selection, or else without the character before the cursor. */
    public Note delete() {
        return anchor != cursor ? insert("") : new Note(text, cursor == 0 ? 0 : before(), cursor).insert("");
    }

    /** Without the selection, or else without the character after the cursor. */
    public Note deleteForward() {
        return anchor != cursor ? insert("") : new Note(text, cursor, cursor == text.length() ? cursor : after())
                .insert("");
    }

    /** With the cursor one character to the left, or at the beginning of the selection. */
    public Note left() {
        return at(anchor != cursor ? from() : cursor == 0 ? 0 : before());
    }

    /** With the cursor one character to the right, or at the end of the selection. */
    public Note right() {
        return at(anchor != cursor ? to() : cursor == text.length() ? cursor : after());
    }

    /** With the cursor at the beginning of its line. */
    public Note lineStart() {
        return at(startOfLine(cursor));
    }

    /** With the cursor at the end of its line. */
    public Note lineEnd() {
        return at(endOfLine(cursor));
    }

    /** With the cursor in the line above, or at the beginning of the text. */
    public Note up() {
        int start = startOfLine(cursor);
        return at(start == 0 ? 0 : Math.min(startOfLine(start - 1) + cursor - start, start - 1));
    }

    /** With the cursor in the line below, or at the end of the text. */
    public Note down() {
        int end = endOfLine(cursor);
        return at(end == text.length() ? end
                : Math.min(end + 1 + cursor - startOfLine(cursor), endOfLine(end + 1)));
    }

    /** With all of it selected. */
    public Note selectAll() {
        return new Note(text, 0, text.length());
    }

    /** With the cursor at the end. */
    public Note toEnd() {
        return at(text.length());
    }

    private Note at(int place) {
        boolean splits = place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
        int whole = splits ? place - 1 : place;
        return new Note(text, whole, whole);
    }

    private int before() {
        return text.offsetByCodePoints(cursor, -1);
    }

    private int after() {
        return text.offsetByCodePoints(cursor, 1);
    }

    private int startOfLine(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private int endOfLine(int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }
}
