package dev.golink.server.protocol.api;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Builds the JSON schema of an object (JSON Schema 2020-12, as OpenAPI 3.1 uses it). */
final class ObjectSchema {
    private final JsonObject properties = new JsonObject();
    private final JsonArray required = new JsonArray();
    private final String words;

    /** @param words what the object is */
    ObjectSchema(String words) {
        this.words = words;
    }

    ObjectSchema has(String name, JsonObject schema) {
        required.add(name);
        return mayHave(name, schema);
    }

    ObjectSchema mayHave(String name, JsonObject schema) {
        properties.add(name, schema);
        return this;
    }

    JsonObject schema() {
        JsonObject schema = described(typed("object"), words);
        schema.add("properties", properties);
        if (!required.isEmpty()) {
            schema.add("required", required);
        }
        return schema;
    }

    static JsonObject text(String words) {
        return described(typed("string"), words);
    }

    static JsonObject whole(String words) {
        return described(typed("integer"), words);
    }

    static JsonObject number(String words) {
        return described(typed("number"), words);
    }

    static JsonObject flag(String words) {
        return described(typed("boolean"), words);
    }

    /** A time in milliseconds since 1970. */
    static JsonObject time(String words) {
        return whole(words + " Milliseconds since 1970.");
    }

    static JsonObject word(String words, List<String> all) {
        JsonObject schema = text(words);
        JsonArray values = new JsonArray();
        all.forEach(values::add);
        schema.add("enum", values);
        return schema;
    }

    static JsonObject list(String words, JsonElement items) {
        JsonObject schema = described(typed("array"), words);
        schema.add("items", items);
        return schema;
    }

    /** Numbers by word. */
    static JsonObject numbers(String words) {
        JsonObject schema = described(typed("object"), words);
        schema.add("additionalProperties", typed("integer"));
        return schema;
    }

    static JsonObject any(String words) {
        return described(new JsonObject(), words);
    }

    static JsonObject reference(String name) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/components/schemas/" + name);
        return reference;
    }

    static JsonObject typed(String type) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", type);
        return schema;
    }

    private static JsonObject described(JsonObject schema, String words) {
        if (!words.isEmpty()) {
            schema.addProperty("description", words);
        }
        return schema;
    }
}
