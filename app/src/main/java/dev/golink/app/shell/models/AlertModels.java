package dev.golink.app.shell.models;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.golink.app.alerts.AlertJson;
import dev.golink.app.alerts.AlertWatch;
import dev.golink.app.alerts.AlertsModel;
import dev.golink.app.alerts.webhook.HttpPost;
import dev.golink.app.alerts.webhook.Reply;
import dev.golink.app.alerts.webhook.Webhook;
import dev.golink.app.notices.AlertNotices;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.shell.place.Site;
import dev.golink.server.fleet.id.PhoneId;

/**
 * The models of the alerts.
 *
 * @param watch   finds phones to alert about
 * @param sent    sends alerts to an address
 * @param webhook the webhook that carries these alerts
 * @param post    the HTTP client of the webhook
 */
public record AlertModels(AlertWatch watch, AlertsModel sent, Webhook webhook, HttpPost post)
        implements
            AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    /** Creates the models. Alerts appear in notices too, if the rules admit the phone. */
    public static AlertModels of(Site site, Function<PhoneId, Duration> silence, RulesModel rules,
            NoticesModel notices) {
        AlertNotices told = new AlertNotices(site.clock(), notices);
        HttpPost post = new HttpPost(LONGEST_ANSWER, site.clock()::nanos);
        Webhook webhook = new Webhook(() -> site.preferences().alerts().address(), post, site.crossing()::once,
                site.clock()::nanos, told::troubled);
        AlertsModel sent = new AlertsModel(site.clock(),
                new AlertJson(site.place().authority(), site.place().operator().value()), webhook);
        AlertWatch watch = new AlertWatch(site.clock(), silence, site.preferences()::alerts,
                phone -> rules.rulesProperty().get().groups().admits(phone.profile().groups()),
                (kind, limit, alarms) -> {
                    told.alerted(kind, limit, alarms);
                    sent.alerted(kind, limit, alarms);
                });
        return new AlertModels(watch, sent, webhook, post);
    }

    /** Sends a test alert to an address now. */
    public void test(URI to, Consumer<Reply> reply) {
        sent.test(to, reply);
    }

    /** Checks what is due; to be called with each tick. */
    public void tick() {
        watch.tick();
        webhook.tick();
    }

    /** Ends the requests that are being sent. */
    @Override
    public void close() {
        post.close();
    }
}
