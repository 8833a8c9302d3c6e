package dev.golink.phones.simulator.picture;

import java.util.Locale;
import java.util.Map;

/** Letters, digits and punctuation of five by seven dots, to write in pictures without a font. */
public final class PixelFont {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int STEP = WIDTH + 1;
    /** A box, drawn for an unknown character. */
    private static final int[] BOX = {31, 17, 17, 17, 17, 17, 31};

    /** Seven rows for each character, from the top. In a row, 16 is the leftmost dot and 1 is the rightmost dot. */
    private static final Map<Character, int[]> GLYPHS = Map.ofEntries(glyph('0', 14, 17, 19, 21, 25, 17, 14),
            glyph('1', 4, 12, 4, 4, 4, 4, 14), glyph('2', 14, 17, 1, 2, 4, 8, 31), glyph('3', 31, 2, 4, 2, 1, 17, 14),
            glyph('4', 2, 6, 10, 18, 31, 2, 2), glyph('5', 31, 16, 30, 1, 1, 17, 14),
            glyph('6', 6, 8, 16, 30, 17, 17, 14), glyph('7', 31, 1, 2, 4, 8, 8, 8),
            glyph('8', 14, 17, 17, 14, 17, 17, 14), glyph('9', 14, 17, 17, 15, 1, 2, 12),
            glyph('A', 14, 17, 17, 31, 17, 17, 17), glyph('B', 30, 17, 17, 30, 17, 17, 30),
            glyph('C', 14, 17, 16, 16, 16, 17, 14), glyph('D', 28, 18, 17, 17, 17, 18, 28),
            glyph('E', 31, 16, 16, 30, 16, 16, 31), glyph('F', 31, 16, 16, 30, 16, 16, 16),
            glyph('G', 14, 17, 16, 23, 17, 17, 15), glyph('H', 17, 17, 17, 31, 17, 17, 17),
            glyph('I', 14, 4, 4, 4, 4, 4, 14), glyph('J', 7, 2, 2, 2, 2, 18, 12),
            glyph('K', 17, 18, 20, 24, 20, 18, 17), glyph('L', 16, 16, 16, 16, 16, 16, 31),
            glyph('M', 17, 27, 21, 21, 17, 17, 17), glyph('N', 17, 17, 25, 21, 19, 17, 17),
            glyph('O', 14, 17, 17, 17, 17, 17, 14), glyph('P', 30, 17, 17, 30, 16, 16, 16),
            glyph('Q', 14, 17, 17, 17, 21, 18, 13), glyph('R', 30, 17, 17, 30, 20, 18, 17),
            glyph('S', 15, 16, 16, 14, 1, 1, 30), glyph('T', 31, 4, 4, 4, 4, 4, 4),
            glyph('U', 17, 17, 17, 17, 17, 17, 14), glyph('V', 17, 17, 17, 17, 17, 10, 4),
            glyph('W', 17, 17, 17, 21, 21, 21, 10), glyph('X', 17, 17, 10, 4, 10, 17, 17),
            glyph('Y', 17, 17, 17, 10, 4, 4, 4), glyph('Z', 31, 1, 2, 4, 8, 16, 31), glyph(' ', 0, 0, 0, 0, 0, 0, 0),
            glyph('-', 0, 0, 0, 31, 0, 0, 0), glyph('.', 0, 0, 0, 0, 0, 12, 12), glyph(':', 0, 12, 12, 0, 12, 12, 0),
            glyph('_', 0, 0, 0, 0, 0, 0, 31), glyph('+', 0, 4, 4, 31, 4, 4, 0),
            glyph('@', 14, 17, 1, 13, 21, 21, 14), glyph('(', 2, 4, 8, 8, 8, 4, 2), glyph(')', 8, 4, 2, 2, 2, 4, 8),
            glyph(',', 0, 0, 0, 0, 4, 4, 8), glyph('!', 4, 4, 4, 4, 4, 0, 4), glyph('?', 14, 17, 1, 2, 4, 0, 4),
            glyph('/', 1, 1, 2, 4, 8, 16, 16), glyph('%', 24, 25, 2, 4, 8, 19, 3), glyph('\'', 4, 4, 8, 0, 0, 0, 0),
            glyph('=', 0, 0, 31, 0, 31, 0, 0), glyph('*', 0, 4, 21, 14, 21, 4, 0), glyph('#', 10, 10, 31, 10, 31, 10, 10),
            glyph('&', 12, 18, 20, 8, 21, 18, 13), glyph(';', 0, 12, 12, 0, 12, 4, 8), glyph('"', 10, 10, 0, 0, 0, 0, 0));

    private PixelFont() {}

    /** The largest dot size, in pixels, with which a text fits into a width; at least 1. */
    public static int dotFor(String text, int width) {
        return Math.max(1, width / Math.max(1, text.length() * STEP - 1));
    }

    /** The width of a text, in pixels. */
    public static int width(String text, int dot) {
        return Math.max(0, text.length() * STEP - 1) * dot;
    }

    /** The height of a text, in pixels. */
    public static int height(int dot) {
        return HEIGHT * dot;
    }

    /** Writes a text in capitals; its upper left corner is at the point. */
    public static void write(Canvas canvas, String text, int x, int y, int dot, int rgb) {
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            int[] rows = GLYPHS.getOrDefault(capitals.charAt(i), BOX);
            for (int row = 0; row < HEIGHT; row++) {
                dots(canvas, rows[row], x + i * STEP * dot, y + row * dot, dot, rgb);
            }
        }
    }

    private static void dots(Canvas canvas, int row, int x, int y, int dot, int rgb) {
        for (int column = 0; column < WIDTH; column++) {
            if ((row >> (WIDTH - 1 - column) & 1) != 0) {
                canvas.fill(x + column * dot, y, dot, dot, rgb);
            }
        }
    }

    private static Map.Entry<Character, int[]> glyph(char character, int... rows) {
        return Map.entry(character, rows);
    }
}
