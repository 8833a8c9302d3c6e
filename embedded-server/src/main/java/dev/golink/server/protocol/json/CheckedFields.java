package dev.golink.server.protocol.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields strictly, for senders that want to know what is wrong. Unlike {@link Fields}, this class does not treat
 * a wrong field as missing, and does not change texts.
 */
public final class CheckedFields {
    private static final int LONGEST_ID = 128;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LONG = Pattern.compile("[0-9]{1,16}");
    /** The largest number up to which a double represents every whole number exactly. */
    private static final long LARGEST_COUNT = 9_007_199_254_740_991L;

    private final JsonObject object;

    CheckedFields(JsonObject object) {
        this.object = object;
    }

    /**
     * A text, unchanged; null if the field is missing.
     *
     * @throws IllegalArgumentException if the field is not a text
     */
    @Nullable
    public String text(String name) {
        JsonElement element = isPresent(name);
        return element == null ? null : text(element, name + " must be a text.");
    }

    /**
     * The id that a sender chose for its command: 1 to 128 characters of any kind. The server returns it unchanged.
     * Null if there is no such field.
     *
     * @throws IllegalArgumentException if it is not such a text. This includes {@code null}, because the sender would
     *         wait for an answer.
     */
    @Nullable
    public String commandId() {
        JsonElement element = object.get("id");
        if (element == null) {
            return null;
        }
        String rule = "An id must be a text of 1 to " + LONGEST_ID + " characters or be left out";
        String id = text(element, rule + ".");
        int length = id.codePointCount(0, id.length());
        if (length == 0 || length > LONGEST_ID) {
            throw new IllegalArgumentException(rule + ". This one has " + length + " characters.");
        }
        return id;
    }

    /**
     * Like {@link #commandId()}, but {@code null} counts as missing. This is the id in a phone's answer, to which no
     * answer is sent.
     */
    @Nullable
    public String answeredId() {
        return isPresent("id") == null ? null : commandId();
    }

    /**
     * The texts of a list; an empty list if the field is missing.
     *
     * @throws IllegalArgumentException if the field is not a list of texts
     */
    public List<String> texts(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return List.of();
        }
        String rule = name + " must be a list of texts.";
        if (!(element instanceof JsonArray array)) {
            throw new IllegalArgumentException(rule);
        }
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(each -> texts.add(text(each, rule)));
        return texts;
    }

    /**
     * An object; null if the field is missing.
     *
     * @throws IllegalArgumentException if the field is not an object
     */
    @Nullable
    public CheckedFields object(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return null;
        }
        if (!(element instanceof JsonObject inner)) {
            throw new IllegalArgumentException(name + " must be an object.");
        }
        return new CheckedFields(inner);
    }

    /**
     * The objects of a list; an empty list if the field is missing.
     *
     * @throws IllegalArgumentException if the field is not a list of objects
     */
    public List<CheckedFields> objects(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return List.of();
        }
        if (!(element instanceof JsonArray array)
                || !array.asList().stream().allMatch(JsonObject.class::isInstance)) {
            throw new IllegalArgumentException(name + " must be a list of objects.");
        }
        return array.asList().stream().map(each -> new CheckedFields((JsonObject) each)).toList();
    }

    /** Whether the field is a text. */
    public boolean isText(String name) {
        return object.get(name) instanceof JsonPrimitive primitive && primitive.isString();
    }

    /**
     * A whole number, 0 or greater; null if the field is missing.
     *
     * @throws IllegalArgumentException if the field is something else, or has more than 9 digits
     */
    @Nullable
    public Integer whole(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return null;
        }
        if (!isWhole(element)) {
            throw new IllegalArgumentException(name + " must be a whole number of at most 9 digits, 0 or more.");
        }
        return element.getAsInt();
    }

    /**
     * A whole number that a double represents exactly, 0 or greater, such as a time in milliseconds since 1970; null if
     * the field is missing.
     *
     * @throws IllegalArgumentException if the field is something else
     */
    @Nullable
    public Long count(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return null;
        }
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()
                || !LONG.matcher(primitive.getAsString()).matches() || primitive.getAsLong() > LARGEST_COUNT) {
            throw new IllegalArgumentException(name + " must be a whole number, 0 to " + LARGEST_COUNT + ".");
        }
        return primitive.getAsLong();
    }

    /**
     * The whole numbers of a list, each 0 or greater; an empty list if the field is missing.
     *
     * @throws IllegalArgumentException if the field is something else, or a number has more than 9 digits
     */
    public List<Integer> wholes(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.asList().stream().filter(CheckedFields::isWhole).forEach(each -> numbers.add(each.getAsInt()));
        }
        if (!(element instanceof JsonArray array) || numbers.size() != array.size()) {
            throw new IllegalArgumentException(
                    name + " must be a list of whole numbers of at most 9 digits, each 0 or more.");
        }
        return numbers;
    }

    /**
     * True or false; null if the field is missing.
     *
     * @throws IllegalArgumentException if the field is something else
     */
    @Nullable
    public Boolean truth(String name) {
        JsonElement element = isPresent(name);
        if (element == null) {
            return null;
        }
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
            throw new IllegalArgumentException(name + " must be true or false.");
        }
        return primitive.getAsBoolean();
    }

    private static boolean isWhole(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isNumber()
                && WHOLE.matcher(primitive.getAsString()).matches();
    }

    private @Nullable JsonElement isPresent(String name) {
        JsonElement element = object.get(name);
        return element instanceof JsonNull ? null : element;
    }

    private static String text(JsonElement element, String rule) {
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
            throw new IllegalArgumentException(rule);
        }
        String text = primitive.getAsString();
        if (HalfCharacters.isIn(text)) { // it would be returned or stored as something else
            throw new IllegalArgumentException(
                    rule + " This one contains half of a character (an unpaired surrogate).");
        }
        return text;
    }
}
