package dev.golink.app.shell.dialogs;

import dev.golink.app.numbers.NumbersQuestion;
import dev.golink.ui.words.Words;

/** Asks in a dialog over the window before numbers are given or cleared. */
public record NumbersQuestionView(Question question) implements NumbersQuestion {
    @Override
    public void give(int phones, int kept, Runnable yes) {
        Words words = question.words();
        String asked = words.text("number.question", phones);
        question.ask(kept == 0 ? asked : words.text("number.question.kept", asked, kept),
                words.text("number.yes", phones), yes);
    }

    @Override
    public void clear(int phones, Runnable yes) {
        question.ask(question.words().text("number.clear.question", phones),
                question.words().text("number.clear.yes", phones), yes);
    }
}
