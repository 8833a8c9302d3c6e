package dev.golink.app.shell.models;

import java.util.function.Supplier;

import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.numbers.NumbersListener;
import dev.golink.app.words.Words;

/**
 * Tells in notices why no number was given or cleared.
 *
 * @param words   the language of now
 * @param notices where it is told
 */
record NumberReports(Supplier<Words> words, NoticesModel notices) implements NumbersListener {
    @Override
    public void allNumbered(int phones) {
        notices.tell(Sign.INFO, words.get().text("number.all", phones));
    }

    @Override
    public void noneNumbered(int phones) {
        notices.tell(Sign.INFO, words.get().text("number.none", phones));
    }
}
