package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.entry.RunEntry;
import dev.golink.app.runs.page.RunWords;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/** Says in one notice, which leads to the details, what became of one run. */
final class ReportWords {
    private ReportWords() {}

    /** Tells of failures, of many phones at once, and of messages; what else became of a single phone stands in its row. */
    static void tell(Run run, NoticesModel notices) {
        RunCounts counts = run.counts();
        if (run.size() > 1) {
            notices.tell(sign(counts), words -> many(run, counts, words), run.number());
        } else if (counts.failed() > 0 && !run.entries().isEmpty()) {
            RunEntry only = run.entries().getFirst(); // the run may not have it any more when it is told again
            notices.tell(Sign.REFUSED, words -> one(only, words), run.number());
        } else if (!isTold(run.command())) {
            notices.tell(sign(counts), words -> ofOnePhone(run, counts, words), run.number());
        }
    }

    /** Whether the row of the phone tells by itself that it went well. */
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
