package dev.golink.app.adb;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.SectionFields;

/**
 * Whether and where the console looks for phones at adb.
 *
 * @param look   whether it looks
 * @param server the address of the adb server, as typed; empty for the usual one
 */
public record AdbPreferences(boolean look, String server) {
    /** Until the operator chooses otherwise. */
    public static final AdbPreferences USUAL = new AdbPreferences(true, "");

    /** A copy that looks, or does not. */
    public AdbPreferences withLook(boolean next) {
        return new AdbPreferences(next, server);
    }

    /** A copy with another address. */
    public AdbPreferences withServer(String next) {
        return new AdbPreferences(look, next);
    }

    /** The preferences in the settings; a field that is missing or wrong has its usual value. */
    public static AdbPreferences read(SectionFields fields) {
        return new AdbPreferences(fields.truth("look", USUAL.look), fields.text("server", USUAL.server));
    }

    /** The preferences as fields of the settings. */
    public JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty("look", look);
        object.addProperty("server", server);
        return object;
    }
}
