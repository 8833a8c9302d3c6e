package dev.golink.server.protocol.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.ComposedText;

/**
 * Reads the fields of a message. A field that is missing, of another type or out of its range counts as not told:
 * optional fields must never cost a phone its heartbeat.
 */
public final class Fields {
    private static final int LONGEST_TEXT = 128;
    /** The largest number up to which every whole one has its own double. */
    private static final double LARGEST_WHOLE = 9_007_199_254_740_991.0;

    private final JsonObject object;

    public Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * A text without control characters and surrounding blanks, composed (NFC), cut after 128 characters; null if not told or
     * blank, or with half of a character in it.
     */
    @Nullable
    public String text(String name) {
        String told = wholeText(name);
        String clean = told == null
                ? ""
                : ComposedText.of(told.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip());
        return clean.isEmpty() ? null : cut(clean);
    }

    /** A text as it is, however long; null if not told, or with half of a character in it. */
    @Nullable
    public String wholeText(String name) {
        JsonPrimitive value = primitive(name);
        return value == null || !value.isString() || HalfCharacters.isIn(value.getAsString())
                ? null
                : value.getAsString();
    }

    /** A whole number within a range, both ends included. */
    @Nullable
    public Integer integer(String name, int least, int most) {
        Double value = number(name, least, most);
        return value == null ? null : (Integer) (int) Math.round(value);
    }

    /** A number within a range, both ends included. */
    @Nullable
    public Double number(String name, double least, double most) {
        JsonPrimitive value = primitive(name);
        if (value == null || !value.isNumber()) {
            return null;
        }
        double number = value.getAsDouble();
        return number >= least && number <= most ? (Double) number : null;
    }

    /** A number that is not negative, such as a count or milliseconds; 0 if not told. */
    public long whole(String name) {
        Double value = number(name, 0, LARGEST_WHOLE);
        return value == null ? 0 : Math.round(value);
    }

    /** As {@link #whole}, but null if not told. */
    @Nullable
    public Long count(String name) {
        Double value = number(name, 0, LARGEST_WHOLE);
        return value == null ? null : (Long) Math.round(value);
    }

    /** The counts in an object; anything else in it counts as not told. */
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

    /** A moment in milliseconds since 1970. */
    @Nullable
    public Instant instant(String name) {
        Double value = number(name, 0, LARGEST_WHOLE);
        return value == null ? null : Instant.ofEpochMilli(Math.round(value));
    }

    /** A word out of an enum, in lower case on the wire. */
    public <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        String text = text(name);
        return text == null
                ? null
                : Stream.of(words.getEnumConstants()).filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst().orElse(null);
    }

    /** The same fields, for what is not to be taken for not told. */
    public CheckedFields checked() {
        return new CheckedFields(object);
    }

    /** Whatever a field says, as JSON; {@code null} if there is none. */
    public String json(String name) {
        JsonElement element = object.get(name);
        return element == null ? "null" : element.toString();
    }

    /** Whether there is such a field, whatever it says. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** The objects of an array; anything else in it counts as not told. */
    public List<Fields> objects(String name) {
        return elements(name).filter(JsonObject.class::isInstance).map(element -> new Fields((JsonObject) element))
                .toList();
    }

    /** The texts of an array; anything else in it counts as not told. */
    public List<String> texts(String name) {
        return elements(name).filter(element -> element instanceof JsonPrimitive primitive && primitive.isString())
                .map(JsonElement::getAsString).toList();
    }

    private Stream<JsonElement> elements(String name) {
        return object.get(name) instanceof JsonArray array ? array.asList().stream() : Stream.empty();
    }

    /** A field that is true or false; null if it is missing or is something else. */
    @Nullable
    public Boolean truth(String name) {
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
