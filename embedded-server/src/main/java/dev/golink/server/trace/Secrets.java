package dev.golink.server.trace;

import java.util.regex.Pattern;

import dev.golink.server.access.token.TokenSecret;

/**
 * Leaves secrets out of the texts of messages: tokens wherever they stand, the values of fields that carry credentials,
 * and what operators type and copy on phones. Works on texts that are no JSON too, because those are the ones that somebody wants to see. Stateless.
 */
final class Secrets {
    private static final String LEFT_OUT = "…";
    private static final Pattern TOKEN = Pattern.compile(TokenSecret.PREFIX + "[A-Za-z0-9_-]+");
    /** A field whose value is secret, with a value that is a text, even one that does not end, or a plain word. */
    private static final Pattern FIELD = Pattern.compile(
            "(?<name>\"(?:token|password|pairing_code|secret|authorization|pair)\"\\s*:\\s*)"
                    + "(?:\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\\\?$)|[^\\s,}\\]\\[{\"]+)",
            Pattern.CASE_INSENSITIVE);
    /** A field of a message about gestures whose value somebody typed or copied. */
    private static final Pattern TYPED = Pattern.compile(
            "(?<name>\"(?:text|set|clipboard)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+(?:\"|\\\\?$)",
            Pattern.CASE_INSENSITIVE);
    /** What messages about gestures have, written in any way. */
    private static final Pattern OF_GESTURE = Pattern.compile("\"(?:step|clipboard)\"\\s*:|\"input(?:_done)?\"");
    private static final Pattern PAIR_LINK = Pattern.compile("(?<name>[#?&]pair=|\\bpair\\.)[A-Za-z0-9%-]+");

    private Secrets() {}

    /** The text without secrets. */
    static String leftOut(String text) {
        String shown = text.contains(TokenSecret.PREFIX)
                ? TOKEN.matcher(text).replaceAll(TokenSecret.PREFIX + LEFT_OUT)
                : text;
        shown = FIELD.matcher(shown).replaceAll("${name}\"" + LEFT_OUT + "\"");
        if (OF_GESTURE.matcher(shown).find()) {
            shown = TYPED.matcher(shown).replaceAll("${name}\"" + LEFT_OUT + "\"");
        }
        return PAIR_LINK.matcher(shown).replaceAll("${name}" + LEFT_OUT);
    }
}
