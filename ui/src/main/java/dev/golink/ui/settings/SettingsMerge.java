package dev.golink.ui.settings;

import java.util.LinkedHashSet;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Merges the changes that two windows made to the same settings. A change that only one window made is kept. If both
 * changed the same value, the window that writes last wins. Objects are merged field by field. Lists are merged element
 * by element, unless this window changed only their order. See decision 0031.
 */
final class SettingsMerge {
    private SettingsMerge() {}

    /**
     * The merged value.
     *
     * @param theirs the value in the file, possibly changed by another window; null if there is none
     * @param before the value as this window knew it
     * @param after  the value that this window wants
     */
    static JsonElement of(@Nullable JsonElement theirs, JsonElement before, JsonElement after) {
        if (theirs == null || theirs.equals(before) || after.equals(theirs)) {
            return after.deepCopy();
        }
        if (after.equals(before)) {
            return theirs.deepCopy();
        }
        if (theirs instanceof JsonObject object && after instanceof JsonObject wanted) {
            return objects(object, before instanceof JsonObject known ? known : new JsonObject(), wanted);
        }
        if (theirs instanceof JsonArray array && before instanceof JsonArray known
                && after instanceof JsonArray wanted) {
            return arrays(array, known, wanted);
        }
        return after.deepCopy();
    }

    private static JsonObject objects(JsonObject theirs, JsonObject before, JsonObject after) {
        JsonObject merged = theirs.deepCopy();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            JsonElement wanted = after.get(name);
            if (wanted == null) {
                merged.remove(name);
            } else {
                JsonElement known = before.has(name) ? before.get(name) : JsonNull.INSTANCE;
                merged.add(name, of(theirs.get(name), known, wanted));
            }
        }
        return merged;
    }

    private static JsonArray arrays(JsonArray theirs, JsonArray before, JsonArray after) {
        Set<JsonElement> known = new LinkedHashSet<>(before.asList());
        Set<JsonElement> wanted = new LinkedHashSet<>(after.asList());
        if (known.equals(wanted)) {
            return after.deepCopy();
        }
        Set<JsonElement> merged = new LinkedHashSet<>(theirs.asList());
        merged.removeIf(element -> known.contains(element) && !wanted.contains(element));
        wanted.stream().filter(element -> !known.contains(element)).forEach(merged::add);
        JsonArray array = new JsonArray();
        merged.forEach(element -> array.add(element.deepCopy()));
        return array;
    }
}
