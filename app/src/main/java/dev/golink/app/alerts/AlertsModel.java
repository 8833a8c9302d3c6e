package dev.golink.app.alerts;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.app.alerts.webhook.HttpReply;
import dev.golink.app.alerts.webhook.Webhook;
import dev.golink.ui.time.ConsoleClock;

/** Sends alerts to the webhook. Used on the JavaFX thread only. */
public final class AlertsModel implements AlertListener {
    private final ConsoleClock clock;
    private final Supplier<AlertJson> json;
    private final Webhook webhook;

    /**
     * A model without alerts yet.
     *
     * @param clock gives the time of an alert
     * @param json  the form of alerts, with the present names of the server and the operator
     */
    public AlertsModel(ConsoleClock clock, Supplier<AlertJson> json, Webhook webhook) {
        this.clock = clock;
        this.json = json;
        this.webhook = webhook;
    }

    @Override
    public void alerted(AlertKind kind, int limit, List<RaisedAlert> alarms) {
        webhook.send(json.get().of(kind, limit, alarms, clock.instant()));
    }

    /** Sends a test alert to this address now. */
    public void test(URI to, Consumer<HttpReply> reply) {
        webhook.test(to, json.get().test(clock.instant()), reply);
    }
}
