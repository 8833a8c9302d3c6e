package dev.golink.app.preferences.pages;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

import dev.golink.app.alerts.AlertKind;
import dev.golink.app.alerts.Alerts;
import dev.golink.app.alerts.webhook.HttpReply;
import dev.golink.app.alerts.webhook.HttpReplyTexts;
import dev.golink.app.alerts.webhook.WebhookAddress;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.ui.texts.Texts;

/** The page for alerts: which ones are raised, and where they are also sent. */
final class AlertsPage {
    /** Sends a test alert to an address. */
    @FunctionalInterface
    interface Tester {
        /**
         * Sends the test alert now.
         *
         * @param reply called with the result, on the JavaFX thread
         */
        void test(URI to, Consumer<HttpReply> reply);
    }

    private final PreferencesModel model;
    private final Texts texts;
    private final Form form;
    private final Button test = new Button();
    private final Label result = Form.wrapping("");

    private AlertsPage(PreferencesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        form = new Form(texts);
    }

    static Form of(PreferencesModel model, Tester tester, Texts texts, Runnable again) {
        AlertsPage page = new AlertsPage(model, texts);
        page.add(AlertKind.LOW_BATTERY, "alert-battery", 1, Alerts.MOST_BATTERY);
        page.add(AlertKind.HOT, "alert-heat", Alerts.LEAST_HEAT, Alerts.MOST_HEAT);
        page.add(AlertKind.GONE, "alert-gone", 1, Alerts.MOST_GONE);
        page.form.note(texts.text("alerts.note"));
        page.addWebhook(tester);
        page.form.reset("reset-alerts", () -> {
            model.set(Alerts.USUAL);
            again.run();
        });
        return page.form;
    }

    private void add(AlertKind kind, String id, int least, int most) {
        CheckBox box = new CheckBox(texts.text(switch (kind) {
            case LOW_BATTERY -> "alerts.battery";
            case HOT -> "alerts.heat";
            case GONE -> "alerts.gone";
        }));
        String limit = texts.text(switch (kind) {
            case LOW_BATTERY -> "alerts.battery.limit";
            case HOT -> "alerts.heat.limit";
            case GONE -> "alerts.gone.limit";
        });
        Node number = new NumberField(id + "-limit", limit, least, most, model.alerts().of(kind).limit(),
                value -> model.set(model.alerts().with(kind, model.alerts().of(kind).with(value)))).node();
        box.setId(id);
        box.setSelected(model.alerts().of(kind).on());
        box.selectedProperty().subscribe(
                (_, on) -> model.set(model.alerts().with(kind, model.alerts().of(kind).with(on.booleanValue()))));
        form.add(box);
        form.add(limit, number);
    }

    private void addWebhook(Tester tester) {
        String name = texts.text("alerts.webhook");
        test.setText(texts.text("alerts.test"));
        test.setId("webhook-test");
        test.setOnAction(_ -> test(tester));
        result.setId("webhook-result");
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        form.add(name, new TextEntry("webhook", name, texts.text("alerts.webhook.prompt"), model.alerts().webhook(),
                text -> text.isEmpty() || WebhookAddress.parse(text).isPresent() ? ""
                        : texts.text("alerts.webhook.wrong"),
                text -> {
                    model.set(model.alerts().withWebhook(text));
                    result.setText("");
                }).node());
        form.add(test);
        form.add(result);
        form.note(texts.text("alerts.webhook.note"));
    }

    private void test(Tester tester) {
        model.alerts().address().ifPresentOrElse(to -> {
            result.setText(texts.text("alerts.test.sent", to.getHost()));
            tester.test(to, reply -> result.setText(HttpReplyTexts.of(reply, texts)));
        }, () -> result.setText(texts.text("alerts.test.nowhere")));
    }
}
