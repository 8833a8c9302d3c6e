package dev.golink.app.shell.dialogs;

import dev.golink.ui.roster.ClearingModel;

/** Asks in a dialog over the window whether to remove this many phones from the roster. */
public record ClearingQuestionView(Question question) implements ClearingModel.Question {
    @Override
    public void ask(int phones, Runnable yes) {
        question.ask(question.texts().text("clear.question", phones), question.texts().text("clear.yes", phones), yes);
    }
}
