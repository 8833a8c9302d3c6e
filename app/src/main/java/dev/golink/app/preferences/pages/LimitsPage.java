package dev.golink.app.preferences.pages;

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
        form.reset("reset-limits", () -> {
            model.set(WarningLimits.USUAL);
            again.run();
        });
        return form;
    }
}
