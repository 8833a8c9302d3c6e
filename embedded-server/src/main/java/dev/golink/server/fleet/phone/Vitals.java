package dev.golink.server.fleet.phone;

import org.jspecify.annotations.Nullable;

/**
 * The state that a phone reports with its heartbeats. Values that it does not report are null.
 *
 * @param battery     the charge, 0 to 100 percent
 * @param charging    whether the phone is being charged
 * @param network     such as "wifi" or "lte"
 * @param temperature the phone's temperature, in degrees Celsius
 * @param screen      the report on its stream
 */
public record Vitals(@Nullable Integer battery, @Nullable Boolean charging, @Nullable String network,
        @Nullable Double temperature, ScreenVitals screen) {
    /** Nothing is known. */
    public static final Vitals UNKNOWN = new Vitals(null, null, null, null, ScreenVitals.UNKNOWN);
}
