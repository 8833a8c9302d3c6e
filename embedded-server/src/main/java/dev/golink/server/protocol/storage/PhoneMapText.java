package dev.golink.server.protocol.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.JsonText;
import dev.golink.server.protocol.phone.ProfileJson;

/**
 * The text of a file that stores something about phones: JSON with one line for each phone. Immutable, so any thread
 * may call it.
 *
 * @param <V> what is stored about one phone
 */
public final class PhoneMapText<V> {
    /** The phones' profiles. */
    public static final PhoneMapText<Profile> PROFILES = new PhoneMapText<>(ProfileJson::write,
            fields -> unlessEmpty(ProfileJson.read(fields.checked())), PhoneMapText::together);
    /** Which screens operators want. */
    public static final PhoneMapText<DesiredSharing> DESIRED_SHARINGS = new PhoneMapText<>(DesiredSharingJson::write,
            DesiredSharingJson::read, (_, second) -> second);

    private static final int VERSION = 1;
    private static final int MOST_PROBLEMS = 5;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BiConsumer<JsonObject, V> writer;
    private final Function<Fields, @Nullable V> reader;
    private final BinaryOperator<V> together;

    /**
     * Creates a format.
     *
     * @param reader   returns null if there is nothing to store; throws an IllegalArgumentException that describes what
     *                 is wrong
     * @param together merges the values of one phone that is stored under two spellings of its id
     */
    private PhoneMapText(BiConsumer<JsonObject, V> writer, Function<Fields, @Nullable V> reader,
            BinaryOperator<V> together) {
        this.writer = writer;
        this.reader = reader;
        this.together = together;
    }

    /** Writes the text, with the phones in the order of the map. */
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

    /** Reads a text as far as it is understood, and lists what is not. */
    public Read<V> read(String text) {
        try {
            JsonObject file = JsonText.parseObject(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            if (!(file.get("version") instanceof JsonPrimitive version)
                    || !version.getAsString().equals(String.valueOf(VERSION))
                    || !(file.get("phones") instanceof JsonObject phones)) {
                return nothing("The file is not of version " + VERSION + ", the only one that this server knows.");
            }
            return read(phones);
        } catch (JsonText.MalformedTextException e) {
            return nothing(
                    e.getCause() == null ? "The file is not a JSON object."
                            : "The file is not JSON: " + e.getCause().getMessage());
        }
    }

    private Read<V> nothing(String why) {
        return new Read<>(Map.of(), List.of(why));
    }

    /** Reads the phones. Phones with equal values share one object. */
    private Read<V> read(JsonObject phones) {
        Map<PhoneId, V> kept = new LinkedHashMap<>();
        Map<V, V> shared = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : phones.entrySet()) {
            try {
                V value = value(entry.getValue());
                PhoneId id = new PhoneId(entry.getKey());
                V before = kept.get(id);
                if (value != null) {
                    kept.put(id, shared.computeIfAbsent(before == null ? value : together.apply(before, value),
                            same -> same));
                }
                if (before != null) {
                    throw new IllegalArgumentException(
                            "The id occurs twice, in two Unicode forms. Both entries are merged.");
                }
            } catch (IllegalArgumentException e) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(entry.getKey() + ": " + e.getMessage());
                }
            }
        }
        return new Read<>(kept, problems);
    }

    /**
     * Merges two profiles of one phone that is stored under two spellings of its id. Files written before ids were
     * composed may contain them.
     */
    private static Profile together(Profile first, Profile second) {
        ProfileEdit more = new ProfileEdit(first.nickname().isEmpty() ? second.nickname() : null,
                first.note().isEmpty() ? second.note() : null, Set.copyOf(second.groups()), Set.of(),
                Set.copyOf(second.tags()), Set.of(), null);
        return more.appliedTo(first).numbered(first.number() == 0 ? second.number() : first.number());
    }

    private @Nullable V value(JsonElement element) {
        if (element instanceof JsonObject object) {
            return reader.apply(new Fields(object));
        }
        throw new IllegalArgumentException("The entry of a phone must be a JSON object.");
    }

    private static @Nullable Profile unlessEmpty(Profile profile) {
        return profile.isEmpty() ? null : profile;
    }

    /**
     * The result of reading a text.
     *
     * @param kept     what was understood
     * @param problems texts about what was not understood; only the first few
     * @param <V>      what is stored about one phone
     */
    public record Read<V>(Map<PhoneId, V> kept, List<String> problems) {
        /** Copies the map and the list. */
        public Read {
            kept = Map.copyOf(kept);
            problems = List.copyOf(problems);
        }
    }
}
