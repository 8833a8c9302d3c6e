package dev.golink.app.shell.dialogs;

import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.question.BulkQuestion;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.app.runs.question.Plan;
import dev.golink.ui.words.Words;

/** Asks in a dialog over the window whether the operator really means this many phones. */
public record BulkQuestionView(Question question) implements BulkQuestion {
    @Override
    public void ask(Plan plan, Runnable yes) {
        question.ask(text(plan, question.words()), yes(plan, question.words()), yes);
    }

    private static String text(Plan plan, Words words) {
        String question = CommandPresentation.of(plan.command()).question(words, plan.phones().size());
        String leftOut = new RunWords(words).leftOut(plan);
        return leftOut.isEmpty() ? question : question + "\n\n" + leftOut;
    }

    private static String yes(Plan plan, Words words) {
        return CommandPresentation.of(plan.command()).yes(words, plan.phones().size());
    }
}
