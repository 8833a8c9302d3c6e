package dev.golink.server.protocol.phone;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.protocol.json.CheckedFields;

/** Converts an edit of profiles to and from fields of a larger object. What does not change is left out. Stateless. */
public final class EditJson {
    private EditJson() {}

    /** Adds an edit to an object. */
    public static void write(JsonObject object, ProfileEdit edit) {
        if (edit.nickname() != null) {
            object.addProperty("nickname", edit.nickname());
        }
        if (edit.note() != null) {
            object.addProperty("note", edit.note());
        }
        ProfileJson.names(object, "join", edit.joins());
        ProfileJson.names(object, "leave", edit.leaves());
        ProfileJson.names(object, "mark", edit.marks());
        ProfileJson.names(object, "unmark", edit.unmarks());
        ProfileJson.numbering(object, edit.number());
    }

    /**
     * Reads an edit.
     *
     * @throws IllegalArgumentException with a text that describes what is wrong
     */
    public static ProfileEdit read(CheckedFields fields) {
        return new ProfileEdit(fields.text("nickname"), fields.text("note"), set(fields.texts("join")),
                set(fields.texts("leave")), set(fields.texts("mark")), set(fields.texts("unmark")),
                ProfileJson.numbering(fields));
    }

    private static Set<String> set(List<String> texts) {
        return new HashSet<>(texts);
    }
}
