package dev.golink.server.protocol.phone;

import java.util.Collection;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.protocol.json.CheckedFields;

/** What is kept about a phone, as fields among others; what there is nothing of is left out. */
public final class ProfileJson {
    private static final String NUMBER = "number";
    /** Stands for the least numbers that no phone has. */
    private static final String FREE = "free";

    private ProfileJson() {}

    /** Writes what operators keep about a phone into an object. */
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
     * @throws IllegalArgumentException saying in words what is wrong with it
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

    /** Adds how phones get numbers, unless they keep what they have. */
    public static void numbering(JsonObject object, @Nullable Numbering numbering) {
        switch (numbering) {
            case null -> {}
            case Numbering.Free _ -> object.addProperty(NUMBER, FREE);
            case Numbering.From(int first) -> object.addProperty(NUMBER, first);
            case Numbering.None _ -> object.addProperty(NUMBER, 0);
        }
    }

    /**
     * How phones get numbers; null if they keep what they have.
     *
     * @throws IllegalArgumentException if that is neither a number from 0 on nor the word for free ones
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
