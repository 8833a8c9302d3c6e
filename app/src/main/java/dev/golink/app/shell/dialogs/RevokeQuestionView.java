package dev.golink.app.shell.dialogs;

import dev.golink.app.access.PhoneAccessModel;

/** Asks in a dialog over the window whether to revoke the access of this many phones. */
public record RevokeQuestionView(Question question) implements PhoneAccessModel.Question {
    @Override
    public void ask(int phones, Runnable yes) {
        question.ask(question.texts().text("revoke.question", phones), question.texts().text("revoke.yes", phones),
                yes);
    }
}
