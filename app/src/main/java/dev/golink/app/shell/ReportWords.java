package dev.golink.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.golink.app.look.OutcomeWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.roster.Ask;
import dev.golink.app.roster.Request;
import dev.golink.app.sharing.SharingReport;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Outcome;

/** Says in one notice what became of one press of a button. */
final class ReportWords {
    private final Words words;
    private final NoticesModel notices;

    ReportWords(Words words, NoticesModel notices) {
        this.words = words;
        this.notices = notices;
    }

    /** Tells of failures, and of many phones at once; that a single phone did as asked stands in its row. */
    void tell(SharingReport report) {
        boolean allGood = report.answers().stream().allMatch(SharingReport.Answer::isGood);
        if (report.answers().size() == 1) {
            if (!allGood) {
                notices.tell(Sign.REFUSED, one(report.ask(), report.answers().getFirst()));
            }
        } else {
            notices.tell(allGood ? Sign.ONLINE : Sign.REFUSED, many(report));
        }
    }

    private String one(Ask ask, SharingReport.Answer answer) {
        Request.Failed failed = new Request.Failed(ask, answer.outcome());
        return words.text("report.one", answer.row().id().value(),
                OutcomeWords.of(failed, answer.row().phone(), words).full());
    }

    private String many(SharingReport report) {
        List<String> parts = new ArrayList<>();
        count(report, "report.done", Outcome.Done.class::isInstance, parts);
        count(report, "report.sent", Outcome.Sent.class::isInstance, parts);
        count(report, "report.refused", Outcome.Refused.class::isInstance, parts);
        count(report, "report.timedOut", Outcome.TimedOut.class::isInstance, parts);
        count(report, "report.unreachable", Outcome.Unreachable.class::isInstance, parts);
        String ask = switch (report.ask()) {
            case START -> words.text("action.start");
            case STOP -> words.text("action.stop");
        };
        return words.text("report.many", ask, String.join(words.text("sentence.comma"), parts));
    }

    private void count(SharingReport report, String key, Predicate<Outcome> kind, List<String> parts) {
        long count = report.answers().stream().map(SharingReport.Answer::outcome).filter(kind).count();
        if (count > 0) {
            parts.add(words.text(key, count));
        }
    }
}
