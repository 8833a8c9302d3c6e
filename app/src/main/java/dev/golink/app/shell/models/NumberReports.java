package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.numbers.NumbersListener;
import dev.golink.ui.presentation.Indicator;

/**
 * Shows notices why no number was given or cleared.
 *
 * @param notices shows them
 */
public record NumberReports(NoticesModel notices) implements NumbersListener {
    @Override
    public void allNumbered(int phones) {
        notices.show(Indicator.INFO, texts -> texts.text("number.all", phones));
    }

    @Override
    public void noneNumbered(int phones) {
        notices.show(Indicator.INFO, texts -> texts.text("number.none", phones));
    }
}
