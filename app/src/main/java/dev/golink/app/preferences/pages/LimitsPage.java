package dev.golink.app.preferences.pages;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;

import dev.golink.app.adb.AdbAddresses;
import dev.golink.app.adb.AdbPreferences;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.preferences.WarningLimits;
import dev.golink.ui.texts.Texts;

/** The page for when the console warns and asks. */
final class LimitsPage {
    private LimitsPage() {}

    static Form of(PreferencesModel model, Texts texts, Runnable again) {
        Form form = new Form(texts);
        WarningLimits now = model.limitsNow();
        String battery = texts.text("preferences.lowBattery");
        form.add(battery, new NumberField("low-battery", battery, 1, WarningLimits.MOST_BATTERY, now.lowBattery(),
                value -> model.set(model.limitsNow().withLowBattery(value))).node());
        String ask = texts.text("preferences.askOver");
        form.add(ask, new NumberField("ask-over", ask, 1, WarningLimits.MOST_ASK_OVER, now.askOver(),
                value -> model.set(model.limitsNow().withAskOver(value))).node());
        String once = texts.text("preferences.atOnce");
        form.add(once, new NumberField("at-once", once, 1, WarningLimits.MOST_AT_ONCE, now.atOnce(),
                value -> model.set(model.limitsNow().withAtOnce(value))).node());
        form.note(texts.text("preferences.limits.note"));
        adb(form, model, texts);
        form.reset("reset-limits", () -> {
            model.set(WarningLimits.USUAL);
            model.set(AdbPreferences.USUAL);
            again.run();
        });
        return form;
    }

    private static void adb(Form form, PreferencesModel model, Texts texts) {
        AdbPreferences now = model.adbNow();
        CheckBox look = new CheckBox(texts.text("preferences.adb.look"));
        look.setId("adb-look-choice");
        look.setWrapText(true);
        look.setSelected(now.look());
        look.selectedProperty().subscribe((_, chosen) -> model.set(model.adbNow().withLook(chosen)));
        form.add(look);
        String server = texts.text("preferences.adb.server");
        StringProperty typed = new SimpleStringProperty(now.server());
        // Each new address begins a search there, so half an address is not used yet.
        form.add(server, new TextEntry("adb-server", server, texts.text("preferences.adb.server.prompt"), now.server(),
                text -> text.isEmpty() || AdbAddresses.server(text).isPresent() ? ""
                        : texts.text("preferences.adb.server.wrong"),
                typed::set).whenLeft(() -> {
                    if (!typed.get().equals(model.adbNow().server())) {
                        model.set(model.adbNow().withServer(typed.get()));
                    }
                }).node());
    }
}
