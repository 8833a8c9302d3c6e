package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.page.RunTexts;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/** Shows the result of a run in one notice, which opens the details. */
final class RunReportTexts {
    private RunReportTexts() {}

    /**
     * Shows a notice for a failure, a run of several phones, or a command whose success the row does not show.
     * Otherwise the phone's row shows the result.
     */
    static void report(Run run, NoticesModel notices) {
        RunCounts counts = run.counts();
        if (run.size() > 1) {
            notices.show(indicator(counts), texts -> many(run, counts, texts), run.number());
        } else if (counts.failed() > 0 && !run.entries().isEmpty()) {
            RunEntry only = run.entries().getFirst(); // read now, because the run may lose it later
            notices.show(Indicator.REFUSED, texts -> one(only, texts), run.number());
        } else if (!isReported(run.command())) {
            notices.show(indicator(counts), texts -> ofOnePhone(run, counts, texts), run.number());
        }
    }

    /** Whether the phone's row itself shows the success of this command. */
    private static boolean isReported(Command command) {
        return switch (command) {
            case Command.OfScreen _ -> true;
            case Command.OnItsOwn _,Command.Disconnect _ -> false;
        };
    }

    private static Indicator indicator(RunCounts counts) {
        if (counts.failed() > 0) {
            return Indicator.REFUSED;
        }
        return counts.isGood() ? Indicator.ONLINE : Indicator.CANCELLED;
    }

    private static String many(Run run, RunCounts counts, Texts texts) {
        RunTexts says = new RunTexts(texts);
        return texts.text("report.many", says.command(run.command()), says.counts(counts));
    }

    private static String ofOnePhone(Run run, RunCounts counts, Texts texts) {
        RunTexts says = new RunTexts(texts);
        return texts.text("report.many", says.title(run), says.counts(counts));
    }

    private static String one(RunEntry entry, Texts texts) {
        return texts.text("report.one", entry.id().value(), new RunTexts(texts).reason(entry));
    }
}
