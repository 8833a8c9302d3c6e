package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.SectionFields;

/**
 * The limits above or below which the console warns or asks.
 *
 * @param lowBattery the percentage at and below which a battery counts as low; 1 to 99
 * @param askOver    a command to more phones than this is confirmed first; 1 to 10000
 * @param atOnce     the most phones that receive a command at the same time; 1 to 1000
 */
public record WarningLimits(int lowBattery, int askOver, int atOnce) {
    /** The limits until the operator chooses others. */
    public static final WarningLimits USUAL = new WarningLimits(20, 10, 20);

    public static final int MOST_BATTERY = 99;
    public static final int MOST_ASK_OVER = 10_000;
    public static final int MOST_AT_ONCE = 1_000;

    /** A copy with another percentage for a low battery. */
    public WarningLimits withLowBattery(int next) {
        return new WarningLimits(next, askOver, atOnce);
    }

    /** A copy with another number of phones above which a command is confirmed. */
    public WarningLimits withAskOver(int next) {
        return new WarningLimits(lowBattery, next, atOnce);
    }

    /** A copy with another number of phones that receive a command at the same time. */
    public WarningLimits withAtOnce(int next) {
        return new WarningLimits(lowBattery, askOver, next);
    }

    static WarningLimits read(SectionFields fields) {
        return new WarningLimits(fields.whole("lowBattery", USUAL.lowBattery, 1, MOST_BATTERY),
                fields.whole("askOver", USUAL.askOver, 1, MOST_ASK_OVER),
                fields.whole("atOnce", USUAL.atOnce, 1, MOST_AT_ONCE));
    }

    JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty("lowBattery", lowBattery);
        object.addProperty("askOver", askOver);
        object.addProperty("atOnce", atOnce);
        return object;
    }
}
