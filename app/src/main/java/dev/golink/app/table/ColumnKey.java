package dev.golink.app.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the table can say of a phone, a column each, in the order in which they stand at first. */
public enum ColumnKey {
    /** Whether it is here. */
    PRESENCE("column.presence", true, 112, 142, 240),
    /** What people call it, and its id beside it if that is another. */
    PHONE("column.phone", true, 84, 93, 400),
    /** The name it connects under. */
    ID("column.id", false, 84, 112, 400),
    /** What people call it. */
    NICKNAME("column.nickname", false, 84, 112, 400),
    /** Such as "Pixel 8". */
    MODEL("column.model", true, 76, 90, 400),
    /** How far the sharing of its screen has come. */
    SHARING("column.sharing", true, 136, 147, 900),
    /** In percent, and whether it is being charged. */
    BATTERY("column.battery", true, 71, 71, 110),
    /** Such as "wifi". */
    NETWORK("column.network", true, 67, 67, 120),
    /** Where it connects from. */
    ADDRESS("column.address", true, 100, 126, 220),
    /** Of the last ping. */
    ROUND_TRIP("column.roundTrip", true, 81, 81, 120),
    /** For how long it has been connected. */
    CONNECTED("column.connected", false, 106, 110, 160),
    /** How long ago it said anything. */
    HEARD("column.heard", true, 123, 123, 160),
    /** The heartbeat interval it is judged by, and where that comes from. */
    INTERVAL("column.interval", false, 76, 110, 200),
    /** Heartbeats it missed since it connected. */
    MISSED("column.missed", false, 76, 96, 140),
    /** How many watch its screen. */
    WATCHERS("column.watchers", false, 76, 86, 140),
    /** The groups it belongs to. */
    GROUPS("column.groups", false, 76, 120, 500),
    /** What it is marked with. */
    TAGS("column.tags", false, 76, 120, 500),
    /** What people noted. */
    NOTE("column.note", false, 76, 160, 900),
    /** Such as "Android 16". */
    OS("column.os", false, 76, 96, 300),
    /** Its agent and version. */
    APP("column.app", false, 76, 96, 300);

    private final String title;
    private final boolean shownAtFirst;
    private final double least;
    private final double preferred;
    private final double most;

    ColumnKey(String title, boolean shownAtFirst, double least, double preferred, double most) {
        this.title = title;
        this.shownAtFirst = shownAtFirst;
        this.least = least;
        this.preferred = preferred;
        this.most = most;
    }

    /** What it is called in the settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that the settings call so, if there is one. */
    public static Optional<ColumnKey> of(String id) {
        return Arrays.stream(values()).filter(key -> key.id().equals(id)).findFirst();
    }

    /** The key of its heading's text. */
    public String title() {
        return title;
    }

    /** Whether it is shown until somebody chooses otherwise. */
    boolean shownAtFirst() {
        return shownAtFirst;
    }

    /** The least width, in pixels, where the columns do not have all the room that they want. */
    double least() {
        return least;
    }

    /**
     * The width until somebody chooses another, in pixels: of columns that are shown at first what their usual values need, in
     * the widest of the usual fonts and in either language.
     */
    double preferred() {
        return preferred;
    }

    /** The greatest width, in pixels. */
    double most() {
        return most;
    }

    /** Whether it holds numbers, which stand at the right. */
    boolean isNumeric() {
        return switch (this) {
            case BATTERY, ROUND_TRIP, CONNECTED, HEARD, MISSED, WATCHERS -> true;
            case PRESENCE, PHONE, ID, NICKNAME, MODEL, SHARING, NETWORK, ADDRESS, INTERVAL, GROUPS, TAGS, NOTE, OS,
                    APP ->
                false;
        };
    }
}
