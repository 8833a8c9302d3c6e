package dev.golink.server.protocol.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;

/**
 * Reads the fields of a message. A field of another type or out of its range counts as missing: a wrong optional field
 * must never cost a phone its heartbeat.
 */
public final class Fields {
    private static final int LONGEST_TEXT = 128;
    /** The largest number up to which a double represents every whole number exactly. */
    private static final double LARGEST_WHOLE = 9_007_199_254_740_991.0;

    private final JsonObject object;

    public Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * A text without control characters and surrounding blanks, composed (NFC), cut after 128 characters. Null if it is
     * missing or blank, or contains half of a character.
     */
    @Nullable
    public String text(String name) {
        String told = wholeText(name);
        String clean = told == null ? "" : shown(told);
        return clean.isEmpty() ? null : clean;
    }

    /**
     * A peer's text as it may be shown and stored: without control characters and surrounding blanks, composed (NFC), cut
     * after 128 characters. It may be empty.
     */
    public static String shown(String told) {
        return cut(ComposedText.of(told.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip()));
    }

    /** A text, unchanged, of any length. Null if it is missing or contains half of a character. */
    @Nullable
    public String wholeText(String name) {
        JsonPrimitive value = primitive(name);
        return value == null || !value.isString() || HalfCharacters.isIn(value.getAsString())
                ? null
                : value.getAsString();
    }

    /** A whole number within a range, both ends included; null if it is missing. */
    @Nullable
    public Integer integer(String name, int least, int most) {
        Double value = number(name, least, most);
        return value == null ? null : (Integer) (int) Math.round(value);
    }

    /** A number within a range, both ends included; null if it is missing. */
    @Nullable
    public Double number(String name, double least, double most) {
        JsonPrimitive value = primitive(name);
        if (value == null || !value.isNumber()) {
            return null;
        }
        double number = value.getAsDouble();
        return number >= least && number <= most ? (Double) number : null;
    }

    /** A number that is not negative, such as a count or milliseconds; 0 if it is missing. */
    public long whole(String name) {
        Double value = number(name, 0, LARGEST_WHOLE);
        return value == null ? 0 : Math.round(value);
    }

    /** Like {@link #whole}, but null if it is missing. */
    @Nullable
    public Long count(String name) {
        Double value = number(name, 0, LARGEST_WHOLE);
        return value == null ? null : (Long) Math.round(value);
    }

    /** The counts in an object, without anything else that it contains. */
    public Map<String, Long> counts(String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (object.get(name) instanceof JsonObject inner) {
            Fields fields = new Fields(inner);
            inner.keySet().forEach(key -> {
                Long count = fields.count(key);
                if (count != null) {
                    counts.put(key, count);
                }
            });
        }
        return counts;
    }

    /** A time in milliseconds since 1970; null if it is missing. */
    @Nullable
    public Instant instant(String name) {
        Double value = number(name, 0, LARGEST_WHOLE);
        return value == null ? null : Instant.ofEpochMilli(Math.round(value));
    }

    /** An enum constant, whose name is in lower case on the wire; null if it is missing or unknown. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        String text = text(name);
        return text == null
                ? null
                : Stream.of(words.getEnumConstants()).filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst().orElse(null);
    }

    /** The same fields for strict reading, where a wrong field does not count as missing. */
    public CheckedFields checked() {
        return new CheckedFields(object);
    }

    /** The value of a field as JSON; {@code null} if it is missing. */
    public String json(String name) {
        JsonElement element = object.get(name);
        return element == null ? "null" : element.toString();
    }

    /** Whether the field exists, with any value. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** The fields of an object; empty if it is missing. */
    public Optional<Fields> object(String name) {
        return object.get(name) instanceof JsonObject inner ? Optional.of(new Fields(inner)) : Optional.empty();
    }

    /** The objects of an array, without anything else that it contains. */
    public List<Fields> objects(String name) {
        return elements(name).filter(JsonObject.class::isInstance).map(element -> new Fields((JsonObject) element))
                .toList();
    }

    /** The texts of an array, without anything else that it contains. */
    public List<String> texts(String name) {
        return elements(name).filter(element -> element instanceof JsonPrimitive primitive && primitive.isString())
                .map(JsonElement::getAsString).toList();
    }

    /** The lists of whole numbers in an array, each of that length, without anything else that it contains. */
    public List<List<Long>> rows(String name, int length) {
        return elements(name).filter(JsonArray.class::isInstance).map(element -> (JsonArray) element)
                .filter(row -> row.size() == length && row.asList().stream().allMatch(Fields::isWhole))
                .map(row -> row.asList().stream().map(JsonElement::getAsLong).toList()).toList();
    }

    private static boolean isWhole(JsonElement element) {
        return element instanceof JsonPrimitive value && value.isNumber() && value.getAsDouble() >= 0
                && value.getAsDouble() <= LARGEST_WHOLE;
    }

    private Stream<JsonElement> elements(String name) {
        return object.get(name) instanceof JsonArray array ? array.asList().stream() : Stream.empty();
    }

    /** A field that is true or false; null if it is missing or anything else. */
    @Nullable
    public Boolean truth(String name) {
        JsonPrimitive value = primitive(name);
        return value != null && value.isBoolean() ? (Boolean) value.getAsBoolean() : null;
    }

    /** Cuts a text after 128 characters, never between the two halves of one. */
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
