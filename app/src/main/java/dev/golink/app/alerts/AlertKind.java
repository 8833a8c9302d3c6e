package dev.golink.app.alerts;

/** What somebody is alerted of. */
public enum AlertKind {
    /** A battery that is low and not being charged; measured in percent. */
    LOW_BATTERY("battery_low", "percent"),
    /** A phone that says it is hot; measured in degrees Celsius. */
    HOT("hot", "celsius"),
    /** A phone that was here and is silent or offline; measured in minutes since it was heard last. */
    GONE("gone", "minutes");

    /** So many percent more than the limit end a low battery, so that one that swings around the limit is told of once. */
    private static final double MARGIN_OF_BATTERY = 5;
    private static final double FULL = 100;
    /** So many degrees less than the limit end the heat. */
    private static final double MARGIN_OF_HEAT = 3;

    private final String event;
    private final String unit;

    AlertKind(String event, String unit) {
        this.event = event;
        this.unit = unit;
    }

    /** Its name on the wire. */
    public String event() {
        return event;
    }

    /** What its limit is measured in, on the wire. */
    public String unit() {
        return unit;
    }

    /** Whether what was measured begins an occurrence. */
    boolean begins(double measured, int limit) {
        return switch (this) {
            case LOW_BATTERY -> measured <= limit;
            case HOT, GONE -> measured >= limit;
        };
    }

    /** Whether what was measured ends an occurrence, for which it has to be better than the limit by a margin. */
    boolean ends(double measured, int limit) {
        return switch (this) {
            case LOW_BATTERY -> measured >= Math.min(FULL, limit + MARGIN_OF_BATTERY);
            case HOT -> measured <= limit - MARGIN_OF_HEAT;
            case GONE -> measured < limit;
        };
    }
}
