package dev.golink.server.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Profile;
import dev.golink.server.fleet.ProfileEdit;

/** What is kept about phones as a file's text: JSON, a line for each phone. Free of state, so any thread may call it. */
public final class ProfilesText {
    private static final int VERSION = 1;
    private static final int MOST_PROBLEMS = 5;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ProfilesText() {}

    /** The text, with the phones in the order of the map. */
    public static String write(SortedMap<PhoneId, Profile> profiles) {
        StringBuilder text = new StringBuilder("{\n\"version\": ").append(VERSION).append(",\n\"phones\": {");
        String separator = "\n";
        for (Map.Entry<PhoneId, Profile> entry : profiles.entrySet()) {
            JsonObject profile = new JsonObject();
            ProfileJson.write(profile, entry.getValue());
            text.append(separator).append(new JsonPrimitive(entry.getKey().value())).append(": ").append(profile);
            separator = ",\n";
        }
        return text.append("\n}\n}\n").toString();
    }

    /** What of a text is understood, and what is not. */
    public static Read read(String text) {
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

    private static Read nothing(String why) {
        return new Read(Map.of(), List.of(why));
    }

    /** Phones of which the same is kept share it. */
    private static Read read(JsonObject phones) {
        Map<PhoneId, Profile> profiles = new LinkedHashMap<>();
        Map<Profile, Profile> shared = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : phones.entrySet()) {
            try {
                Profile profile = profile(entry.getValue());
                PhoneId id = new PhoneId(entry.getKey());
                Profile before = profiles.get(id);
                if (!profile.isEmpty()) {
                    profiles.put(id, shared.computeIfAbsent(before == null ? profile : together(before, profile),
                            same -> same));
                }
                if (before != null) {
                    throw new IllegalArgumentException(
                            "It stands here twice, in two ways to write it; what is kept of both is put together.");
                }
            } catch (IllegalArgumentException e) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(entry.getKey() + ": " + e.getMessage());
                }
            }
        }
        return new Read(profiles, problems);
    }

    /** What is kept about one phone under two ways to write its id, as files of before ids were composed may have it. */
    private static Profile together(Profile first, Profile second) {
        ProfileEdit more = new ProfileEdit(first.nickname().isEmpty() ? second.nickname() : null,
                first.note().isEmpty() ? second.note() : null, Set.copyOf(second.groups()), Set.of(),
                Set.copyOf(second.tags()), Set.of());
        return more.appliedTo(first);
    }

    private static Profile profile(JsonElement element) {
        if (element instanceof JsonObject object) {
            return ProfileJson.read(new CheckedFields(object));
        }
        throw new IllegalArgumentException("What is kept about a phone is an object.");
    }

    /**
     * What a text comes to.
     *
     * @param profiles what was understood
     * @param problems what was not, in words; of many the first few
     */
    public record Read(Map<PhoneId, Profile> profiles, List<String> problems) {
        /** Copies both. */
        public Read {
            profiles = Map.copyOf(profiles);
            problems = List.copyOf(problems);
        }
    }
}
