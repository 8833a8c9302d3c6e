package dev.golink.app.shell.models;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import dev.golink.app.compose.ComposeWords;
import dev.golink.app.compose.OperatorReport;
import dev.golink.app.export.ExportReport;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.runs.question.Plan;
import dev.golink.app.shell.place.FileManager;
import dev.golink.screens.keep.KeepWords;
import dev.golink.screens.keep.recording.KeepReport;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.ui.look.IoWords;
import dev.golink.ui.look.RefusalWords;
import dev.golink.ui.look.Sign;
import dev.golink.ui.words.Words;

/**
 * Shows notices of the results of the operator's requests, on whichever page the operator is. For the JavaFX thread
 * only.
 */
public final class Reports {
    /** Long enough for an operator who was away from the desk. */
    private static final Duration NOTE_STAY = Duration.ofHours(12);

    private final NoticesModel notices;
    private final FileManager files;

    /** @param files shows the files that notices are about */
    public Reports(NoticesModel notices, FileManager files) {
        this.notices = notices;
        this.files = files;
    }

    /** Shows the result of a run. */
    void tell(Run run) {
        ReportWords.tell(run, notices);
    }

    /** Says that a command would reach no phone. */
    void tellOfNobody(Plan plan) {
        notices.tell(Sign.INFO, words -> new RunWords(words).nobody(plan));
    }

    /** Says that the server refused a request about a run, or that the result is unknown. */
    void tell(RunAnswer answer) {
        switch (answer) {
            case RunAnswer.Taken _ -> {} // the list of runs shows it
            case RunAnswer.Refused(var refusal) -> notices.tell(Sign.REFUSED,
                    words -> words.text("runs.refused", RefusalWords.of(refusal, words)));
            case RunAnswer.Unreachable _ -> notices.tell(Sign.UNKNOWN, words -> words.text("runs.unreachable"));
        }
    }

    /** Shows the result of removing phones from the roster. */
    public void tell(EditOutcome outcome) {
        switch (outcome) {
            case EditOutcome.Kept kept ->
                notices.tellOfServer(Sign.ONLINE, words -> words.text("clear.done", kept.phones()));
            case EditOutcome.Refused refused -> notices.tellOfServer(Sign.REFUSED,
                    words -> words.text("clear.refused", RefusalWords.of(refused, words)));
            case EditOutcome.Unreachable _ ->
                notices.tellOfServer(Sign.REFUSED, words -> words.text("clear.unreachable"));
        }
    }

    /** Shows the result of a note to other operators or of disconnecting one. */
    void tell(OperatorReport report) {
        boolean good = switch (report.outcome()) {
            case Outcome.Done _,Outcome.Sent _ -> true;
            case Outcome.Answered(boolean ok, String _) -> ok;
            case Outcome.Refused _,Outcome.TimedOut _,Outcome.Unreachable _,Outcome.Unsupported _ -> false;
            case Outcome.ServerTooOld _ -> false;
        };
        notices.tell(good ? Sign.ONLINE : Sign.REFUSED, words -> new ComposeWords(words).report(report));
    }

    /**
     * Shows another operator's note; it stays until it is closed or answered, for 12 hours at most.
     *
     * @param reply opens a reply
     */
    public void tell(OperatorNote note, Runnable reply) {
        String from = note.from().value();
        notices.tell(new NoticeContent.Worded(Sign.INFO,
                words -> note.toAll() ? words.words().text("note.toAll", from, note.text())
                        : words.words().text("note.toYou", from, note.text()),
                Optional.of(new NoticeContent.Offer(words -> words.words().text("note.reply"),
                        words -> words.words().text("note.reply.full", from), reply)),
                NOTE_STAY));
    }

    /** Shows the result of an export. */
    public void tell(ExportReport report) {
        switch (report) {
            case ExportReport.Written(var rows, var file) -> tellOf(file, Sign.ONLINE,
                    say -> say.text("export.written", rows, file.toString()));
            case ExportReport.Copied copied ->
                notices.tell(Sign.ONLINE, words -> words.text("export.copied", copied.rows()));
            case ExportReport.Failed failed -> notices.tell(Sign.REFUSED, words -> words.text("export.failed",
                    failed.file().toString(), IoWords.reason(failed.why(), words)));
        }
    }

    /** Shows the result of a screenshot or a recording. */
    public void tell(KeepReport report) {
        Sign sign = KeepWords.isGood(report) ? Sign.DONE : Sign.REFUSED;
        report.place().ifPresentOrElse(place -> tellOf(place, sign, say -> new KeepWords(say).of(report)),
                () -> notices.tell(sign, say -> new KeepWords(say).of(report)));
    }

    /** Says that unreadable settings were moved to another file. */
    public void tellOfSettingsKeptAside(Path file) {
        tellOf(file, Sign.REFUSED, say -> say.text("settings.keptAside", file.toString()));
    }

    private void tellOf(Path file, Sign sign, Function<Words, String> text) {
        notices.tell(new NoticeContent.OfFiles(sign, say -> text.apply(say.words()), () -> files.show(file)));
    }
}
