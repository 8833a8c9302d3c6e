package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.page.RunWords;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/** Shows the result of a run in one notice, which opens the details. */
final class ReportWords {
    private ReportWords() {}

    /**
     * Shows a notice for a failure, a run of several phones, or a command whose success the row does not show.
     * Otherwise the phone's row shows the result.
     */
    static void tell(Run run, NoticesModel notices) {
        RunCounts counts = run.counts();
        if (run.size() > 1) {
            notices.tell(sign(counts), words -> many(run, counts, words), run.number());
        } else if (counts.failed() > 0 && !run.entries().isEmpty()) {
            RunEntry only = run.entries().getFirst(); // read now, because the run may lose it later
            notices.tell(Sign.REFUSED, words -> one(only, words), run.number());
        } else if (!isTold(run.command())) {
            notices.tell(sign(counts), words -> ofOnePhone(run, counts, words), run.number());
        }
    }

    /** Whether the phone's row itself shows the success of this command. */
    private static boolean isTold(Command command) {
        return switch (command) {
            case Command.OfScreen _ -> true;
            case Command.OnItsOwn _,Command.Disconnect _ -> false;
        };
    }

    private static Sign sign(RunCounts counts) {
        if (counts.failed() > 0) {
            return Sign.REFUSED;
        }
        return counts.isGood() ? Sign.ONLINE : Sign.CANCELLED;
    }

    private static String many(Run run, RunCounts counts, Words words) {
        RunWords says = new RunWords(words);
        return words.text("report.many", says.command(run.command()), says.counts(counts));
    }

    private static String ofOnePhone(Run run, RunCounts counts, Words words) {
        RunWords says = new RunWords(words);
        return words.text("report.many", says.title(run), says.counts(counts));
    }

    private static String one(RunEntry entry, Words words) {
        return words.text("report.one", entry.id().value(), new RunWords(words).reason(entry));
    }
}
