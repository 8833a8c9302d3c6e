package dev.golink.server.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.DesiredSharing;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Profile;

/**
 * What is kept about phones as a file's text: JSON, a line for each phone. Immutable, so any thread may call it.
 *
 * @param <V> what is kept about one phone
 */
public final class PhoneMapText<V> {
    /** What operators keep about phones. */
    public static final PhoneMapText<Profile> PROFILES = new PhoneMapText<>(ProfileJson::write,
            fields -> unlessEmpty(ProfileJson.read(fields.checked())));
    /** Which screens operators want. */
    public static final PhoneMapText<DesiredSharing> DESIRED_SHARINGS = new PhoneMapText<>(DesiredSharingJson::write,
            DesiredSharingJson::read);

    private static final int VERSION = 1;
    private static final int MOST_PROBLEMS = 5;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BiConsumer<JsonObject, V> writer;
    private final Function<Fields, @Nullable V> reader;

    /** @param reader returns null where nothing is kept; throws an IllegalArgumentException that says what is wrong */
    private PhoneMapText(BiConsumer<JsonObject, V> writer, Function<Fields, @Nullable V> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** The text, with the phones in the order of the map. */
    public String write(SortedMap<PhoneId, V> kept) {
        StringBuilder text = new StringBuilder("{\n\"version\": ").append(VERSION).append(",\n\"phones\": {");
        String separator = "\n";
        for (Map.Entry<PhoneId, V> entry : kept.entrySet()) {
            JsonObject value = new JsonObject();
            writer.accept(value, entry.getValue());
            text.append(separator).append(new JsonPrimitive(entry.getKey().value())).append(": ").append(value);
            separator = ",\n";
        }
        return text.append("\n}\n}\n").toString();
    }

    /** What of a text is understood, and what is not. */
    public Read<V> read(String text) {
        try {
            JsonObject file = JsonText.parseObject(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            if (!(file.get("version") instanceof JsonPrimitive version)
                    || !version.getAsString().equals(String.valueOf(VERSION))
                    || !(file.get("phones") instanceof JsonObject phones)) {
                return nothing("It is not of version " + VERSION + ", the one this server knows.");
            }
            return read(phones);
        } catch (JsonText.MalformedTextException e) {
            return nothing(
                    e.getCause() == null ? "It is no JSON object." : "It is not JSON: " + e.getCause().getMessage());
        }
    }

    private Read<V> nothing(String why) {
        return new Read<>(Map.of(), List.of(why));
    }

    /** Phones of which the same is kept share it. */
    private Read<V> read(JsonObject phones) {
        Map<PhoneId, V> kept = new LinkedHashMap<>();
        Map<V, V> shared = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : phones.entrySet()) {
            try {
                V value = value(entry.getValue());
                if (value != null) {
                    kept.put(new PhoneId(entry.getKey()), shared.computeIfAbsent(value, same -> same));
                }
            } catch (IllegalArgumentException e) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(entry.getKey() + ": " + e.getMessage());
                }
            }
        }
        return new Read<>(kept, problems);
    }

    private @Nullable V value(JsonElement element) {
        if (element instanceof JsonObject object) {
            return reader.apply(new Fields(object));
        }
        throw new IllegalArgumentException("What is kept about a phone is an object.");
    }

    private static @Nullable Profile unlessEmpty(Profile profile) {
        return profile.isEmpty() ? null : profile;
    }

    /**
     * What a text comes to.
     *
     * @param kept     what was understood
     * @param problems what was not, in words; of many the first few
     * @param <V>      what is kept about one phone
     */
    public record Read<V>(Map<PhoneId, V> kept, List<String> problems) {
        /** Copies both. */
        public Read {
            kept = Map.copyOf(kept);
            problems = List.copyOf(problems);
        }
    }
}
