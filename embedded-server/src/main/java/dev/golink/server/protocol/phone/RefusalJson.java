package dev.golink.server.protocol.phone;

import java.util.Arrays;
import java.util.Locale;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts a refusal to and from fields of a larger object: a text for every reader, and a code for those that know it.
 */
public final class RefusalJson {
    private RefusalJson() {}

    /** Adds a refusal to an object: its code, its limit, what it is about, and its text. */
    public static void write(JsonObject object, Refusal refusal) {
        object.addProperty("msg", refusal.words());
        if (refusal.code() != Refusal.Code.OTHER) {
            object.addProperty("code", word(refusal.code()));
        }
        if (refusal.limit() > 0) {
            object.addProperty("limit", refusal.limit());
        }
        if (!refusal.about().isEmpty()) {
            object.addProperty("about", refusal.about());
        }
    }

    /** Reads a refusal. If its code is unknown, the peer's text still explains it. */
    public static Refusal read(Fields fields) {
        return new Refusal(code(fields.text("code")), orNothing(fields.wholeText("msg")),
                Math.max(0, fields.whole("limit")), orNothing(fields.wholeText("about")));
    }

    /**
     * The code for a word. A newer server's unknown word becomes {@link Refusal.Code#OTHER}; that server's text
     * explains the refusal.
     */
    private static Refusal.Code code(@Nullable String word) {
        return Arrays.stream(Refusal.Code.values()).filter(code -> word(code).equals(word)).findFirst()
                .orElse(Refusal.Code.OTHER);
    }

    private static String word(Refusal.Code code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
