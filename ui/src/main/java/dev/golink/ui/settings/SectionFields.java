package dev.golink.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a section as they are in the file. People may have edited the file, so a field with a wrong type counts
 * as missing.
 *
 * @param object the section
 */
public record SectionFields(JsonObject object) {
    /** A text, or {@code otherwise} if it is missing. */
    public String text(String name, String otherwise) {
        JsonPrimitive value = primitive(name);
        return value != null && value.isString() ? value.getAsString() : otherwise;
    }

    /** A boolean, or {@code otherwise} if it is missing. */
    public boolean truth(String name, boolean otherwise) {
        JsonPrimitive value = primitive(name);
        return value != null && value.isBoolean() ? value.getAsBoolean() : otherwise;
    }

    /** A number, or {@code otherwise} if it is missing or out of bounds. */
    public double number(String name, double otherwise, double least, double most) {
        JsonPrimitive value = primitive(name);
        if (value == null || !value.isNumber()) {
            return otherwise;
        }
        double number = value.getAsDouble();
        return number >= least && number <= most ? number : otherwise;
    }

    /** A whole number, or {@code otherwise} if it is missing, not whole or out of bounds. */
    public int whole(String name, int otherwise, int least, int most) {
        double number = number(name, otherwise, least, most);
        return number == Math.rint(number) ? (int) number : otherwise;
    }

    /**
     * The value of an enum, whose name may be in upper or lower case; {@code otherwise} if it is missing or unknown.
     */
    public <E extends Enum<E>> E word(String name, E otherwise) {
        String text = text(name, otherwise.name());
        for (E word : otherwise.getDeclaringClass().getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        return otherwise;
    }

    /** The texts in a list; empty if there is no such list. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement one : list(name)) {
            if (one.isJsonPrimitive() && one.getAsJsonPrimitive().isString()) {
                texts.add(one.getAsString());
            }
        }
        return List.copyOf(texts);
    }

    /** The objects in a list; empty if there is no such list. */
    public List<SectionFields> objects(String name) {
        List<SectionFields> objects = new ArrayList<>();
        for (JsonElement one : list(name)) {
            if (one.isJsonObject()) {
                objects.add(new SectionFields(one.getAsJsonObject()));
            }
        }
        return List.copyOf(objects);
    }

    /** The fields of a nested object; no fields if there is no such object. */
    public SectionFields object(String name) {
        return new SectionFields(object.get(name) instanceof JsonObject inside ? inside : new JsonObject());
    }

    /** The names of all fields. */
    public List<String> names() {
        return object.entrySet().stream().map(Map.Entry::getKey).toList();
    }

    private @Nullable JsonPrimitive primitive(String name) {
        return object.get(name) instanceof JsonPrimitive value ? value : null;
    }

    private JsonArray list(String name) {
        return object.get(name) instanceof JsonArray array ? array : new JsonArray();
    }
}
