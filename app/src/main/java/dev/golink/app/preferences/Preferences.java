package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.app.alerts.Alerts;
import dev.golink.ui.settings.Fields;
import dev.golink.ui.settings.Section;

/**
 * All that the operator chose.
 *
 * @param appearance how the console looks and speaks
 * @param limits     from when on it warns and asks
 * @param start      how it starts
 * @param kept       where screenshots and recordings go
 * @param alerts     what the operator is alerted of
 */
public record Preferences(Appearance appearance, Limits limits, Start start, Kept kept, Alerts alerts) {
    /** What holds until something else is chosen. */
    public static final Preferences USUAL = new Preferences(Appearance.USUAL, Limits.USUAL, Start.USUAL, Kept.USUAL,
            Alerts.USUAL);

    /** Where the console remembers it. */
    public static final Section<Preferences> SECTION = new Section<>("preferences", USUAL, Preferences::read,
            Preferences::written);

    private static Preferences read(Fields fields) {
        return new Preferences(Appearance.read(fields.object("appearance")), Limits.read(fields.object("limits")),
                Start.read(fields.object("start")), Kept.read(fields.object("kept")),
                Alerts.read(fields.object("alerts")));
    }

    private JsonObject written() {
        JsonObject object = new JsonObject();
        object.add("appearance", appearance.written());
        object.add("limits", limits.written());
        object.add("start", start.written());
        object.add("kept", kept.written());
        object.add("alerts", alerts.written());
        return object;
    }
}
