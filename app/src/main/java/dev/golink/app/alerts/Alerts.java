package dev.golink.app.alerts;

import java.net.URI;
import java.util.Optional;

import com.google.gson.JsonObject;

import dev.golink.app.alerts.webhook.WebhookAddress;
import dev.golink.ui.settings.Fields;

/**
 * What the operator wants to be alerted of.
 *
 * @param battery a low battery; 1 to 99 percent
 * @param heat    a hot phone; 25 to 90 degrees Celsius
 * @param gone    a phone that is gone; for 1 to 1440 minutes
 * @param webhook where alerts are sent too; empty for nowhere, and may make no sense
 */
public record Alerts(Alert battery, Alert heat, Alert gone, String webhook) {
    /** What holds until something else is chosen. */
    public static final Alerts USUAL = new Alerts(new Alert(true, 15), new Alert(true, 45), new Alert(false, 10), "");

    /** The highest limit of a battery, in percent. */
    public static final int MOST_BATTERY = 99;
    /** The lowest limit of heat, in degrees Celsius. */
    public static final int LEAST_HEAT = 25;
    /** The highest limit of heat, in degrees Celsius. */
    public static final int MOST_HEAT = 90;
    /** The longest absence, in minutes: a day. */
    public static final int MOST_GONE = 1440;

    private static final String ON = "on";
    private static final String LIMIT = "limit";
    private static final String WEBHOOK = "webhook";

    /** The rule of a kind. */
    public Alert of(AlertKind kind) {
        return switch (kind) {
            case LOW_BATTERY -> battery;
            case HOT -> heat;
            case GONE -> gone;
        };
    }

    /** The same with another rule for a kind. */
    public Alerts with(AlertKind kind, Alert next) {
        return switch (kind) {
            case LOW_BATTERY -> new Alerts(next, heat, gone, webhook);
            case HOT -> new Alerts(battery, next, gone, webhook);
            case GONE -> new Alerts(battery, heat, next, webhook);
        };
    }

    /** The same, sent elsewhere too; nowhere if that is empty. */
    public Alerts withWebhook(String next) {
        return new Alerts(battery, heat, gone, next);
    }

    /** Where alerts are sent too. */
    public Optional<URI> address() {
        return WebhookAddress.parse(webhook);
    }

    /** Reads them; what makes no sense was not chosen. */
    public static Alerts read(Fields fields) {
        return new Alerts(read(fields.object("battery"), USUAL.battery, 1, MOST_BATTERY),
                read(fields.object("heat"), USUAL.heat, LEAST_HEAT, MOST_HEAT),
                read(fields.object("gone"), USUAL.gone, 1, MOST_GONE), fields.text(WEBHOOK, USUAL.webhook));
    }

    private static Alert read(Fields fields, Alert usual, int least, int most) {
        return new Alert(fields.truth(ON, usual.on()), fields.whole(LIMIT, usual.limit(), least, most));
    }

    /** What {@link #read} reads. */
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
