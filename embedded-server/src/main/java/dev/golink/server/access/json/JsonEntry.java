package dev.golink.server.access.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an entry strictly. A wrong field must never count as missing, and none may be ignored: otherwise a
 * damaged end of a token would make it valid for ever. All methods throw {@link IllegalArgumentException} with the reason,
 * which never contains a value.
 */
final class JsonEntry {
    private final JsonObject object;
    private final Set<String> read = new HashSet<>();

    JsonEntry(JsonObject object) {
        this.object = object;
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        JsonElement element = element(name);
        return element == null ? null : text(name, element);
    }

    /** A value of a text, which the function reads. */
    <T> T value(String name, Function<String, T> reading) {
        return read(name, text(name), reading);
    }

    /** The same; null if the field is missing. */
    <T> @Nullable T valueOrNull(String name, Function<String, T> reading) {
        String text = textOrNull(name);
        return text == null ? null : read(name, text, reading);
    }

    Instant time(String name) {
        return value(name, Instant::parse);
    }

    @Nullable
    Instant timeOrNull(String name) {
        return valueOrNull(name, Instant::parse);
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        return valueOrNull(name, LocalDate::parse);
    }

    /** An enum constant, whose name is in lower case in the file. */
    <E extends Enum<E>> E word(String name, Class<E> words) {
        return value(name, text -> Stream.of(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The word is unknown.")));
    }

    int whole(String name) {
        if (element(name) instanceof JsonPrimitive number && number.isNumber()
                && number.getAsString().matches("[0-9]{1,9}")) {
            return number.getAsInt();
        }
        throw new IllegalArgumentException(name + " must be a whole number.");
    }

    boolean truth(String name) {
        if (element(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw new IllegalArgumentException(name + " must be true or false.");
    }

    List<String> texts(String name) {
        if (!(element(name) instanceof JsonArray array)) {
            throw new IllegalArgumentException(name + " must be a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(text(name, each)));
        return texts;
    }

    /** Must be called after all fields were read. */
    void requireNothingElse() {
        object.keySet().stream().filter(name -> !read.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("It has a field that this version does not know.");
        });
    }

    private @Nullable JsonElement element(String name) {
        read.add(name);
        return object.get(name);
    }

    private static String text(String name, JsonElement element) {
        if (element instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw new IllegalArgumentException(name + " must be a text.");
    }

    private static <T> T read(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is not valid.", e);
        }
    }
}
