package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.app.alerts.Alerts;
import dev.golink.ui.settings.Fields;
import dev.golink.ui.settings.Section;

/**
 * All preferences of the operator.
 *
 * @param appearance the look and the language of the console
 * @param limits     when the console warns and asks
 * @param start      how the console starts
 * @param kept       where screenshots and recordings are saved
 * @param alerts     the alerts that the operator wants
 */
public record Preferences(Appearance appearance, Limits limits, Start start, Kept kept, Alerts alerts) {
    /** The preferences until the operator chooses others. */
    public static final Preferences USUAL = new Preferences(Appearance.USUAL, Limits.USUAL, Start.USUAL, Kept.USUAL,
            Alerts.USUAL);

    /** The section of the settings file with the preferences. */
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
