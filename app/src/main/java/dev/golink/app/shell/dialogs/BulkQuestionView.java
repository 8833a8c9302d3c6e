package dev.golink.app.shell.dialogs;

import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.runs.question.BulkQuestion;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.app.runs.question.CommandPresentation;
import dev.golink.ui.texts.Texts;

/** Asks in a dialog over the window whether the operator really means this many phones. */
public record BulkQuestionView(Question question) implements BulkQuestion {
    @Override
    public void ask(CommandPlan plan, Runnable yes) {
        question.ask(text(plan, question.texts()), yes(plan, question.texts()), yes);
    }

    private static String text(CommandPlan plan, Texts texts) {
        String question = CommandPresentation.of(plan.command()).question(texts, plan.phones().size());
        String leftOut = new RunTexts(texts).leftOut(plan);
        return leftOut.isEmpty() ? question : question + "\n\n" + leftOut;
    }

    private static String yes(CommandPlan plan, Texts texts) {
        return CommandPresentation.of(plan.command()).yes(texts, plan.phones().size());
    }
}
