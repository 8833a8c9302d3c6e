package dev.golink.app.shell.dialogs;

import dev.golink.ui.roster.ClearingModel;

/** Asks over the window whether so many phones are really to be taken off the list. */
public record ClearingQuestionView(Question question) implements ClearingModel.Question {
    @Override
    public void ask(int phones, Runnable yes) {
        question.ask(question.words().text("clear.question", phones), question.words().text("clear.yes", phones), yes);
    }
}
