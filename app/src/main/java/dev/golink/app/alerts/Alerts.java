package dev.golink.app.alerts;

import java.net.URI;
import java.util.Optional;

import com.google.gson.JsonObject;

import dev.golink.app.alerts.webhook.WebhookAddress;
import dev.golink.ui.settings.SectionFields;

/**
 * The alerts that the operator wants.
 *
 * @param battery alerts of a low battery; limit 1 to 99 percent
 * @param heat    alerts of a hot phone; limit 25 to 90 degrees Celsius
 * @param gone    alerts of an absent phone; limit 1 to 1440 minutes
 * @param webhook the address that alerts are also sent to; empty for none, and possibly invalid
 */
public record Alerts(Alert battery, Alert heat, Alert gone, String webhook) {
    /** The alerts until the operator chooses others. */
    public static final Alerts USUAL = new Alerts(new Alert(true, 15), new Alert(true, 45), new Alert(false, 10), "");

    /** The highest limit of the battery, in percent. */
    public static final int MOST_BATTERY = 99;
    /** The lowest limit of heat, in degrees Celsius. */
    public static final int LEAST_HEAT = 25;
    /** The highest limit of heat, in degrees Celsius. */
    public static final int MOST_HEAT = 90;
    /** The longest limit of an absence, in minutes: one day. */
    public static final int MOST_GONE = 1440;

    private static final String ON = "on";
    private static final String LIMIT = "limit";
    private static final String WEBHOOK = "webhook";

    /** The alert of this kind. */
    public Alert of(AlertKind kind) {
        return switch (kind) {
            case LOW_BATTERY -> battery;
            case HOT -> heat;
            case GONE -> gone;
        };
    }

    /** A copy with another alert of this kind. */
    public Alerts with(AlertKind kind, Alert next) {
        return switch (kind) {
            case LOW_BATTERY -> new Alerts(next, heat, gone, webhook);
            case HOT -> new Alerts(battery, next, gone, webhook);
            case GONE -> new Alerts(battery, heat, next, webhook);
        };
    }

    /** A copy with another webhook address; empty for none. */
    public Alerts withWebhook(String next) {
        return new Alerts(battery, heat, gone, next);
    }

    /** The address that alerts are also sent to; empty if there is none or it is invalid. */
    public Optional<URI> address() {
        return WebhookAddress.parse(webhook);
    }

    /** Reads the alerts; an invalid value counts as not chosen. */
    public static Alerts read(SectionFields fields) {
        return new Alerts(read(fields.object("battery"), USUAL.battery, 1, MOST_BATTERY),
                read(fields.object("heat"), USUAL.heat, LEAST_HEAT, MOST_HEAT),
                read(fields.object("gone"), USUAL.gone, 1, MOST_GONE), fields.text(WEBHOOK, USUAL.webhook));
    }

    private static Alert read(SectionFields fields, Alert usual, int least, int most) {
        return new Alert(fields.truth(ON, usual.on()), fields.whole(LIMIT, usual.limit(), least, most));
    }

    /** The alerts as JSON that {@link #read} reads. */
    public JsonObject written() {
        JsonObject object = new JsonObject();
        object.add("battery", written(battery));
        object.add("heat", written(heat));
        object.add("gone", written(gone));
        object.addProperty(WEBHOOK, webhook);
        return object;
    }

    private static JsonObject written(Alert alert) {
        JsonObject object = new JsonObject();
        object.addProperty(ON, alert.on());
        object.addProperty(LIMIT, alert.limit());
        return object;
    }
}
