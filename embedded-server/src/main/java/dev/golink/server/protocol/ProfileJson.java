package dev.golink.server.protocol;

import java.util.Collection;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Profile;

/** What is kept about a phone, as fields among others; what there is nothing of is left out. */
final class ProfileJson {
    private ProfileJson() {}

    static void write(JsonObject object, Profile profile) {
        text(object, "nickname", profile.nickname());
        names(object, "groups", profile.groups());
        names(object, "tags", profile.tags());
        text(object, "note", profile.note());
    }

    /** @throws IllegalArgumentException saying in words what is wrong with it */
    static Profile read(CheckedFields fields) {
        String nickname = orNothing(fields.text("nickname"));
        String note = orNothing(fields.text("note"));
        List<String> groups = fields.texts("groups");
        List<String> tags = fields.texts("tags");
        boolean isEmpty = nickname.isEmpty() && note.isEmpty() && groups.isEmpty() && tags.isEmpty();
        return isEmpty ? Profile.NONE : new Profile(nickname, groups, tags, note);
    }

    /** Adds names, unless there are none. */
    static void names(JsonObject object, String field, Collection<String> names) {
        if (!names.isEmpty()) {
            JsonArray array = new JsonArray(names.size());
            names.forEach(array::add);
            object.add(field, array);
        }
    }

    private static void text(JsonObject object, String field, String text) {
        if (!text.isEmpty()) {
            object.addProperty(field, text);
        }
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
