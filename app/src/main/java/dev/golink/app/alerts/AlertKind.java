package dev.golink.app.alerts;

/** The kinds of alerts. */
public enum AlertKind {
    /** The battery is low and not being charged; measured in percent. */
    LOW_BATTERY("battery_low", "percent"),
    /** The phone reports that it is hot; measured in degrees Celsius. */
    HOT("hot", "celsius"),
    /** The phone was connected and is now silent or offline; measured in minutes since it was heard last. */
    GONE("gone", "minutes");

    /**
     * How far above the limit, in percent, a low battery ends. A battery that swings around the limit is reported once.
     */
    private static final double MARGIN_OF_BATTERY = 5;
    private static final double FULL = 100;
    /** How far below the limit, in degrees, heat ends. */
    private static final double MARGIN_OF_HEAT = 3;

    private final String event;
    private final String unit;

    AlertKind(String event, String unit) {
        this.event = event;
        this.unit = unit;
    }

    /** The name of this kind on the wire. */
    public String event() {
        return event;
    }

    /** The unit of the limit, as it is named on the wire. */
    public String unit() {
        return unit;
    }

    /** Whether this value begins an occurrence. */
    boolean begins(double measured, int limit) {
        return switch (this) {
            case LOW_BATTERY -> measured <= limit;
            case HOT, GONE -> measured >= limit;
        };
    }

    /** Whether this value ends an occurrence; a battery or a temperature must be better than the limit by a margin. */
    boolean ends(double measured, int limit) {
        return switch (this) {
            case LOW_BATTERY -> measured >= Math.min(FULL, limit + MARGIN_OF_BATTERY);
            case HOT -> measured <= limit - MARGIN_OF_HEAT;
            case GONE -> measured < limit;
        };
    }
}
