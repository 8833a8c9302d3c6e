package dev.golink.server.protocol.phone;

import java.util.Collection;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.protocol.json.CheckedFields;

/** Converts a phone's profile to and from fields of a larger object. Empty values are left out. */
public final class ProfileJson {
    private static final String NUMBER = "number";
    /** Stands for the smallest numbers that no phone has. */
    private static final String FREE = "free";

    private ProfileJson() {}

    /** Adds a phone's profile to an object. */
    public static void write(JsonObject object, Profile profile) {
        text(object, "nickname", profile.nickname());
        names(object, "groups", profile.groups());
        names(object, "tags", profile.tags());
        text(object, "note", profile.note());
        if (profile.number() > 0) {
            object.addProperty(NUMBER, profile.number());
        }
    }

    /**
     * Reads a profile.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static Profile read(CheckedFields fields) {
        String nickname = orNothing(fields.text("nickname"));
        String note = orNothing(fields.text("note"));
        List<String> groups = fields.texts("groups");
        List<String> tags = fields.texts("tags");
        Integer number = fields.whole(NUMBER);
        Profile read = new Profile(nickname, groups, tags, note, number == null ? 0 : number);
        return read.isEmpty() ? Profile.NONE : read;
    }

    /** Adds how phones get numbers; adds nothing if their numbers do not change. */
    public static void numbering(JsonObject object, @Nullable Numbering numbering) {
        switch (numbering) {
            case null -> {}
            case Numbering.Free _ -> object.addProperty(NUMBER, FREE);
            case Numbering.From(int first) -> object.addProperty(NUMBER, first);
            case Numbering.None _ -> object.addProperty(NUMBER, 0);
        }
    }

    /**
     * Reads how phones get numbers; null if their numbers do not change.
     *
     * @throws IllegalArgumentException if the field is neither a number, 0 or greater, nor the word for free numbers
     */
    public static @Nullable Numbering numbering(CheckedFields fields) {
        if (fields.isText(NUMBER) && FREE.equals(fields.text(NUMBER))) {
            return new Numbering.Free();
        }
        Integer number = fields.whole(NUMBER);
        return number == null ? null : number == 0 ? new Numbering.None() : new Numbering.From(number);
    }

    /** Adds names, unless there are none. */
    public static void names(JsonObject object, String field, Collection<String> names) {
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
