package dev.golink.app.preferences.pages;

import dev.golink.app.preferences.Limits;
import dev.golink.app.preferences.PreferencesModel;

import dev.golink.ui.words.Words;

/** The page for when the console warns and asks. */
final class LimitsPage {
    private LimitsPage() {}

    static Form of(PreferencesModel model, Words words, Runnable again) {
        Form form = new Form(words);
        Limits now = model.limitsNow();
        String battery = words.text("preferences.lowBattery");
        form.add(battery, new NumberField("low-battery", battery, 1, Limits.MOST_BATTERY, now.lowBattery(),
                value -> model.set(model.limitsNow().withLowBattery(value))).node());
        String ask = words.text("preferences.askOver");
        form.add(ask, new NumberField("ask-over", ask, 1, Limits.MOST_ASK_OVER, now.askOver(),
                value -> model.set(model.limitsNow().withAskOver(value))).node());
        String once = words.text("preferences.atOnce");
        form.add(once, new NumberField("at-once", once, 1, Limits.MOST_AT_ONCE, now.atOnce(),
                value -> model.set(model.limitsNow().withAtOnce(value))).node());
        form.note(words.text("preferences.limits.note"));
        form.reset("reset-limits", () -> {
            model.set(Limits.USUAL);
            again.run();
        });
        return form;
    }
}
