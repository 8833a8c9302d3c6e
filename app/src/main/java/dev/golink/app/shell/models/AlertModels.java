package dev.golink.app.shell.models;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.golink.app.alerts.AlertJson;
import dev.golink.app.alerts.AlertMonitor;
import dev.golink.app.alerts.AlertsModel;
import dev.golink.app.alerts.webhook.HttpReply;
import dev.golink.app.alerts.webhook.JdkHttpSender;
import dev.golink.app.alerts.webhook.Webhook;
import dev.golink.app.notices.AlertNotices;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.shell.context.ConsoleContext;
import dev.golink.server.fleet.id.PhoneId;

/**
 * The models of the alerts.
 *
 * @param watch   finds phones to alert about
 * @param sent    sends alerts to an address
 * @param webhook the webhook that carries these alerts
 * @param post    the HTTP client of the webhook
 */
public record AlertModels(AlertMonitor watch, AlertsModel sent, Webhook webhook, JdkHttpSender post)
        implements
            AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    /** Creates the models. Alerts appear in notices too, if the rules admit the phone. */
    public static AlertModels of(ConsoleContext context, Function<PhoneId, Duration> silence, RulesModel rules,
            NoticesModel notices) {
        AlertNotices told = new AlertNotices(context.clock(), notices);
        JdkHttpSender post = new JdkHttpSender(LONGEST_ANSWER, context.clock()::nanos);
        Webhook webhook = new Webhook(() -> context.preferences().alerts().address(), post, context.fx()::once,
                context.clock()::nanos, told::troubled);
        AlertsModel sent = new AlertsModel(context.clock(),
                () -> new AlertJson(context.consoleServer().authority(), context.consoleServer().operator().value()),
                webhook);
        AlertMonitor watch = new AlertMonitor(context.clock(), silence, context.preferences()::alerts,
                phone -> rules.rulesProperty().get().groups().admits(phone.profile().groups()),
                (kind, limit, alarms) -> {
                    told.alerted(kind, limit, alarms);
                    sent.alerted(kind, limit, alarms);
                });
        return new AlertModels(watch, sent, webhook, post);
    }

    /** Sends a test alert to an address now. */
    public void test(URI to, Consumer<HttpReply> reply) {
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
