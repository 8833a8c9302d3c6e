package dev.golink.app.notices;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.golink.app.alerts.Alarm;
import dev.golink.app.alerts.AlertKind;
import dev.golink.app.alerts.AlertListener;
import dev.golink.app.alerts.webhook.ReplyWords;
import dev.golink.app.alerts.webhook.Webhook;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.look.Sign;
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
    public void alerted(AlertKind kind, int limit, List<Alarm> alarms) {
        Map<PhoneId, PhoneEvent> events = new LinkedHashMap<>();
        alarms.forEach(alarm -> events.put(alarm.phone().id(), event(kind, alarm)));
        notices.tell(new NoticeContent.Alerted(kind, events));
    }

    private PhoneEvent event(AlertKind kind, Alarm alarm) {
        Duration away = kind == AlertKind.GONE ? Duration.ofMinutes((long) alarm.measured()) : Duration.ZERO;
        return new PhoneEvent(alarm.phone().id(), alarm.phone().presence(), clock.moment(), away, 1, List.of(),
                alarm.measured());
    }

    /** Shows a notice that alerts do not arrive at the webhook. */
    public void troubled(Webhook.Trouble trouble) {
        notices.tell(new NoticeContent.Worded(Sign.REFUSED,
                say -> say.words().text("alerts.webhook.failed", trouble.address().getHost(),
                        ReplyWords.of(trouble.reply(), say.words())),
                Optional.empty(), TROUBLE_STAYS));
    }
}
