package dev.golink.app.shell.models;

import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.Run;
import dev.golink.app.runs.RunCounts;
import dev.golink.app.runs.RunEntry;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Command;

/** Says in one notice, which leads to the details, what became of one run. */
final class ReportWords {
    private final Words words;
    private final RunWords runWords;
    private final NoticesModel notices;

    ReportWords(Words words, NoticesModel notices) {
        this.words = words;
        this.runWords = new RunWords(words);
        this.notices = notices;
    }

    /** Tells of failures, of many phones at once, and of messages; what else became of a single phone stands in its row. */
    void tell(Run run) {
        RunCounts counts = run.counts();
        if (run.entries().size() > 1) {
            notices.tell(sign(counts), words.text("report.many", runWords.command(run.command()),
                    runWords.counts(counts)), run.number());
        } else if (counts.failed() > 0) {
            notices.tell(Sign.REFUSED, one(run.entries().getFirst()), run.number());
        } else if (!isTold(run.command())) {
            notices.tell(sign(counts), words.text("report.many", runWords.title(run), runWords.counts(counts)),
                    run.number());
        }
    }

    /** Whether the row of the phone tells by itself that it went well. */
    private static boolean isTold(Command command) {
        return switch (command) {
            case Command.OfScreen _ -> true;
            case Command.OnItsOwn _ -> false;
        };
    }

    private static Sign sign(RunCounts counts) {
        if (counts.failed() > 0) {
            return Sign.REFUSED;
        }
        return counts.isGood() ? Sign.ONLINE : Sign.CANCELLED;
    }

    private String one(RunEntry entry) {
        return words.text("report.one", entry.id().value(), runWords.reason(entry));
    }
}
