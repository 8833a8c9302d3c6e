package dev.golink.server.protocol.json;

/**
 * Handles halves of characters (unpaired surrogates), which programs produce when they cut a text by UTF-16 units. JSON
 * can contain one (RFC 8259, section 8.2), but UTF-8 cannot, and Gson would refuse the whole message. Therefore each
 * half is replaced, before a message is read, by a code point that is no character. A text that contains this code
 * point is then not accepted.
 */
public final class HalfCharacters {
    private static final char STAND_IN = '\uFFFF';
    private static final String ESCAPED = "\\uffff";
    private static final int ESCAPE = 6;

    private HalfCharacters() {}

    /** The same JSON, of the same length, with each half of a character replaced. */
    static String putAside(String json) {
        int at = json.indexOf("\\u");
        if (at < 0) {
            return json;
        }
        StringBuilder changed = null;
        for (at = json.indexOf('\\'); at >= 0 && at + 1 < json.length(); at = json.indexOf('\\', at)) {
            int unit = unit(json, at);
            if (unit < 0) {
                at += 2;
            } else if (Character.isHighSurrogate((char) unit) && isLow(unit(json, at + ESCAPE))) {
                at += 2 * ESCAPE;
            } else {
                if (Character.isSurrogate((char) unit)) {
                    changed = changed == null ? new StringBuilder(json) : changed;
                    changed.replace(at, at + ESCAPE, ESCAPED);
                }
                at += ESCAPE;
            }
        }
        return changed == null ? json : changed.toString();
    }

    /** Whether a text of such a message contained half of a character. */
    public static boolean isIn(String text) {
        return text.indexOf(STAND_IN) >= 0;
    }

    private static boolean isLow(int unit) {
        return unit >= 0 && Character.isLowSurrogate((char) unit);
    }

    /** The UTF-16 unit of the escape sequence at an index; negative if there is none. */
    private static int unit(String json, int at) {
        if (at + ESCAPE > json.length() || json.charAt(at) != '\\' || json.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = json.charAt(i) < 128 ? Character.digit(json.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
