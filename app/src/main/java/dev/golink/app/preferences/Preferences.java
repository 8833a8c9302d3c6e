package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.app.adb.AdbPreferences;
import dev.golink.app.alerts.Alerts;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * All preferences of the operator.
 *
 * @param appearance the look and the language of the console
 * @param limits     when the console warns and asks
 * @param start      how the console starts
 * @param capture    where screenshots and recordings are saved
 * @param alerts     the alerts that the operator wants
 * @param adb        whether and where the console looks for phones at adb
 */
public record Preferences(Appearance appearance, WarningLimits limits, StartPreferences start,
        CapturePreferences capture, Alerts alerts, AdbPreferences adb) {
    /** The preferences until the operator chooses others. */
    public static final Preferences USUAL = new Preferences(Appearance.USUAL, WarningLimits.USUAL,
            StartPreferences.USUAL, CapturePreferences.USUAL,
            Alerts.USUAL, AdbPreferences.USUAL);

    /** The section of the settings file with the preferences. */
    public static final Section<Preferences> SECTION = new Section<>("preferences", USUAL, Preferences::read,
            Preferences::written);

    Preferences with(Appearance next) {
        return new Preferences(next, limits, start, capture, alerts, adb);
    }

    Preferences with(WarningLimits next) {
        return new Preferences(appearance, next, start, capture, alerts, adb);
    }

    Preferences with(StartPreferences next) {
        return new Preferences(appearance, limits, next, capture, alerts, adb);
    }

    Preferences with(CapturePreferences next) {
        return new Preferences(appearance, limits, start, next, alerts, adb);
    }

    Preferences with(Alerts next) {
        return new Preferences(appearance, limits, start, capture, next, adb);
    }

    Preferences with(AdbPreferences next) {
        return new Preferences(appearance, limits, start, capture, alerts, next);
    }

    private static Preferences read(SectionFields fields) {
        return new Preferences(Appearance.read(fields.object("appearance")),
                WarningLimits.read(fields.object("limits")),
                StartPreferences.read(fields.object("start")), CapturePreferences.read(fields.object("kept")),
                Alerts.read(fields.object("alerts")), AdbPreferences.read(fields.object("adb")));
    }

    private JsonObject written() {
        JsonObject object = new JsonObject();
        object.add("appearance", appearance.written());
        object.add("limits", limits.written());
        object.add("start", start.written());
        object.add("kept", capture.written());
        object.add("alerts", alerts.written());
        object.add("adb", adb.written());
        return object;
    }
}
