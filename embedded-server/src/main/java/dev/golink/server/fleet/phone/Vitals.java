package dev.golink.server.fleet.phone;

import org.jspecify.annotations.Nullable;

/**
 * The state a phone tells with its heartbeats; what it does not tell is null.
 *
 * @param battery      0 to 100, in percent
 * @param charging     whether it is being charged
 * @param network      such as "wifi" or "lte"
 * @param temperature  of the phone, in degrees Celsius
 * @param screen       of the stream of its screen
 */
public record Vitals(@Nullable Integer battery, @Nullable Boolean charging, @Nullable String network,
        @Nullable Double temperature, ScreenVitals screen) {
    /** Nothing is known. */
    public static final Vitals UNKNOWN = new Vitals(null, null, null, null, ScreenVitals.UNKNOWN);
}
