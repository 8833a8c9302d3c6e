package dev.golink.app.notices;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.golink.app.alerts.AlertKind;
import dev.golink.app.alerts.AlertListener;
import dev.golink.app.alerts.RaisedAlert;
import dev.golink.app.alerts.webhook.HttpReplyTexts;
import dev.golink.app.alerts.webhook.Webhook;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.time.ConsoleClock;

/** Shows alerts as notices. Used on the JavaFX thread only. */
public final class AlertNotices implements AlertListener {
    private static final Duration TROUBLE_STAYS = Duration.ofMinutes(1);

    private final ConsoleClock clock;
    private final NoticesModel notices;

    /** @param clock gives the time of an alert */
    public AlertNotices(ConsoleClock clock, NoticesModel notices) {
        this.clock = clock;
        this.notices = notices;
    }

    @Override
    public void alerted(AlertKind kind, int limit, List<RaisedAlert> alarms) {
        Map<PhoneId, PhoneEvent> events = new LinkedHashMap<>();
        alarms.forEach(alert -> events.put(alert.phone().id(), event(kind, alert)));
        notices.show(new NoticeContent.Alerted(kind, events));
    }

    private PhoneEvent event(AlertKind kind, RaisedAlert alert) {
        Duration away = kind == AlertKind.GONE ? Duration.ofMinutes((long) alert.measured()) : Duration.ZERO;
        return new PhoneEvent(alert.phone().id(), alert.phone().presence(), clock.moment(), away, 1, List.of(),
                "", alert.measured());
    }

    /** Shows a notice that alerts do not arrive at the webhook. */
    public void troubled(Webhook.Trouble trouble) {
        notices.show(new NoticeContent.Worded(Indicator.REFUSED,
                say -> say.texts().text("alerts.webhook.failed", trouble.address().getHost(),
                        HttpReplyTexts.of(trouble.reply(), say.texts())),
                Optional.empty(), TROUBLE_STAYS));
    }
}
