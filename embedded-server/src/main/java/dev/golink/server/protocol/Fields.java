package dev.golink.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a message. A field that is missing, of another type or out of its range counts as not told:
 * optional fields must never cost a phone its heartbeat.
 */
final class Fields {
    private static final int LONGEST_TEXT = 128;

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    /** A text without control characters and surrounding blanks, cut after 128 characters; null if not told or blank. */
    @Nullable
    String text(String name) {
        JsonPrimitive value = primitive(name);
        if (value == null || !value.isString()) {
            return null;
        }
        String clean = value.getAsString().replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return clean.isEmpty() ? null : cut(clean);
    }

    /** A whole number within a range, both ends included. */
    @Nullable
    Integer integer(String name, int least, int most) {
        Double value = number(name, least, most);
        return value == null ? null : (Integer) (int) Math.round(value);
    }

    /** A number within a range, both ends included. */
    @Nullable
    Double number(String name, double least, double most) {
        JsonPrimitive value = primitive(name);
        if (value == null || !value.isNumber()) {
            return null;
        }
        double number = value.getAsDouble();
        return number >= least && number <= most ? (Double) number : null;
    }

    @Nullable
    Boolean truth(String name) {
        JsonPrimitive value = primitive(name);
        return value != null && value.isBoolean() ? (Boolean) value.getAsBoolean() : null;
    }

    /** Never between the two halves of a character. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0,
                Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    private @Nullable JsonPrimitive primitive(String name) {
        JsonElement element = object.get(name);
        return element instanceof JsonPrimitive primitive ? primitive : null;
    }
}
