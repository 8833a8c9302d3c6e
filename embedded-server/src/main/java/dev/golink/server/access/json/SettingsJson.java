package dev.golink.server.access.json;

import java.util.Locale;

import com.google.gson.JsonObject;

import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;

/** The settings of access as an object of the file. */
final class SettingsJson {
    private static final String KNOCKING = "knocking";
    private static final String PATH_TOKENS = "path_tokens";
    private static final String LOOPBACK = "loopback";

    private SettingsJson() {}

    static JsonObject write(AccessSettings settings) {
        JsonObject object = new JsonObject();
        object.addProperty(KNOCKING, settings.knocking());
        object.addProperty(PATH_TOKENS, settings.pathTokens());
        object.addProperty(LOOPBACK, settings.loopback().name().toLowerCase(Locale.ROOT));
        return object;
    }

    static AccessSettings read(JsonEntry entry) {
        return new AccessSettings(entry.truth(KNOCKING), entry.truth(PATH_TOKENS),
                entry.word(LOOPBACK, LoopbackPolicy.class));
    }
}
