package dev.golink.server.protocol;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields whose sender wants to know what is wrong with them: unlike {@link Fields} it takes nothing wrong for not told,
 * and changes nothing of a text.
 */
final class CheckedFields {
    private final JsonObject object;

    CheckedFields(JsonObject object) {
        this.object = object;
    }

    /**
     * A text as it is; null if it is left out.
     *
     * @throws IllegalArgumentException if it is something else
     */
    @Nullable
    String text(String name) {
        JsonElement element = told(name);
        return element == null ? null : text(element, name + " is a text.");
    }

    /**
     * The texts of a list; none if it is left out.
     *
     * @throws IllegalArgumentException if it is something else, or has something else in it
     */
    List<String> texts(String name) {
        JsonElement element = told(name);
        if (element == null) {
            return List.of();
        }
        String rule = name + " is a list of texts.";
        if (!(element instanceof JsonArray array)) {
            throw new IllegalArgumentException(rule);
        }
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(each -> texts.add(text(each, rule)));
        return texts;
    }

    private @Nullable JsonElement told(String name) {
        JsonElement element = object.get(name);
        return element instanceof JsonNull ? null : element;
    }

    private static String text(JsonElement element, String rule) {
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw new IllegalArgumentException(rule);
    }
}
