package dev.golink.app.shell.dialogs;

import dev.golink.app.runs.BulkQuestion;
import dev.golink.app.runs.Plan;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Command;

/** Asks over the window whether so many phones are really meant. */
public record BulkQuestionView(Question question) implements BulkQuestion {
    @Override
    public void ask(Plan plan, Runnable yes) {
        question.ask(text(plan, question.words()), yes(plan, question.words()), yes);
    }

    private static String text(Plan plan, Words words) {
        int count = plan.phones().size();
        String question = switch (plan.command()) {
            case Command.StartSharing _ -> words.text("question.start", count);
            case Command.StopSharing _ -> words.text("question.stop", count);
            case Command.ShowNotice _ -> words.text("question.message", count);
        };
        String leftOut = new RunWords(words).leftOut(plan);
        return leftOut.isEmpty() ? question : question + "\n\n" + leftOut;
    }

    private static String yes(Plan plan, Words words) {
        int count = plan.phones().size();
        return switch (plan.command()) {
            case Command.StartSharing _ -> words.text("question.start.yes", count);
            case Command.StopSharing _ -> words.text("question.stop.yes", count);
            case Command.ShowNotice _ -> words.text("question.message.yes", count);
        };
    }
}
