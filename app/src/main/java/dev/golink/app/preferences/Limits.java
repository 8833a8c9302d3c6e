package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;

/**
 * From when on the console warns and asks.
 *
 * @param lowBattery a battery counts as low at so many percent and below; 1 to 99
 * @param askOver    more phones than this are asked about before a command goes to them; 1 to 10000
 * @param atOnce     so many phones at most are instructed at the same time; 1 to 1000
 */
public record Limits(int lowBattery, int askOver, int atOnce) {
    /** What holds until something else is chosen. */
    public static final Limits USUAL = new Limits(20, 10, 20);

    public static final int MOST_BATTERY = 99;
    public static final int MOST_ASK_OVER = 10_000;
    public static final int MOST_AT_ONCE = 1_000;

    /** These limits, with another percentage of the battery that is low. */
    public Limits withLowBattery(int next) {
        return new Limits(next, askOver, atOnce);
    }

    /** These limits, with another number of phones above which a question is asked. */
    public Limits withAskOver(int next) {
        return new Limits(lowBattery, next, atOnce);
    }

    /** These limits, with another number of commands at one time. */
    public Limits withAtOnce(int next) {
        return new Limits(lowBattery, askOver, next);
    }

    static Limits read(Fields fields) {
        return new Limits(fields.whole("lowBattery", USUAL.lowBattery, 1, MOST_BATTERY),
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
