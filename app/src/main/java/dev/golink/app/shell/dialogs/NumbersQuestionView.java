package dev.golink.app.shell.dialogs;

import dev.golink.app.numbers.NumbersQuestion;
import dev.golink.ui.texts.Texts;

/** Asks in a dialog over the window before numbers are given or cleared. */
public record NumbersQuestionView(Question question) implements NumbersQuestion {
    @Override
    public void give(int phones, int kept, Runnable yes) {
        Texts texts = question.texts();
        String asked = texts.text("number.question", phones);
        question.ask(kept == 0 ? asked : texts.text("number.question.kept", asked, kept),
                texts.text("number.yes", phones), yes);
    }

    @Override
    public void clear(int phones, Runnable yes) {
        question.ask(question.texts().text("number.clear.question", phones),
                question.texts().text("number.clear.yes", phones), yes);
    }
}
