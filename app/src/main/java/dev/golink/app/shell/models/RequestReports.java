package dev.golink.app.shell.models;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import dev.golink.app.compose.ComposeTexts;
import dev.golink.app.compose.OperatorReport;
import dev.golink.app.export.ExportReport;
import dev.golink.app.history.export.HistoryExportReport;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.entry.Run;
import dev.golink.app.runs.page.RunTexts;
import dev.golink.app.runs.question.CommandPlan;
import dev.golink.app.shell.context.FileManager;
import dev.golink.screens.capture.CaptureTexts;
import dev.golink.screens.capture.recording.CaptureReport;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.ui.presentation.FileErrorTexts;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.RefusalTexts;
import dev.golink.ui.texts.Texts;

/**
 * Shows notices of the results of the operator's requests, on whichever page the operator is. For the JavaFX thread
 * only.
 */
public final class RequestReports {
    /** Long enough for an operator who was away from the desk. */
    private static final Duration NOTE_STAY = Duration.ofHours(12);

    private final NoticesModel notices;
    private final FileManager files;

    /** @param files shows the files that notices are about */
    public RequestReports(NoticesModel notices, FileManager files) {
        this.notices = notices;
        this.files = files;
    }

    /** Shows the result of a run. */
    void report(Run run) {
        RunReportTexts.report(run, notices);
    }

    /** Says that a command would reach no phone. */
    void reportNobody(CommandPlan plan) {
        notices.show(Indicator.INFO, texts -> new RunTexts(texts).nobody(plan));
    }

    /** Says that the server refused a request about a run, or that the result is unknown. */
    void report(RunAnswer answer) {
        switch (answer) {
            case RunAnswer.Taken _ -> {} // the list of runs shows it
            case RunAnswer.Refused(var refusal) -> notices.show(Indicator.REFUSED,
                    texts -> texts.text("runs.refused", RefusalTexts.of(refusal, texts)));
            case RunAnswer.Unreachable _ -> notices.show(Indicator.UNKNOWN, texts -> texts.text("runs.unreachable"));
        }
    }

    /** Shows the result of removing phones from the roster. */
    public void report(EditOutcome outcome) {
        switch (outcome) {
            case EditOutcome.Kept kept ->
                notices.showForServer(Indicator.ONLINE, texts -> texts.text("clear.done", kept.phones()));
            case EditOutcome.Refused refused -> notices.showForServer(Indicator.REFUSED,
                    texts -> texts.text("clear.refused", RefusalTexts.of(refused, texts)));
            case EditOutcome.Unreachable _ ->
                notices.showForServer(Indicator.REFUSED, texts -> texts.text("clear.unreachable"));
        }
    }

    /** Shows the result of a note to other operators or of disconnecting one. */
    void report(OperatorReport report) {
        boolean good = switch (report.outcome()) {
            case Outcome.Done _,Outcome.Sent _ -> true;
            case Outcome.Answered(boolean ok, String _) -> ok;
            case Outcome.Refused _,Outcome.TimedOut _,Outcome.Unreachable _,Outcome.Unsupported _ -> false;
            case Outcome.ServerTooOld _,Outcome.NotAllowed _,Outcome.NotAudited _ -> false;
        };
        notices.show(good ? Indicator.ONLINE : Indicator.REFUSED, texts -> new ComposeTexts(texts).report(report));
    }

    /**
     * Shows another operator's note; it stays until it is closed or answered, for 12 hours at most.
     *
     * @param reply opens a reply
     */
    public void report(OperatorNote note, Runnable reply) {
        String from = note.from().value();
        notices.show(new NoticeContent.Worded(Indicator.INFO,
                texts -> note.toAll() ? texts.texts().text("note.toAll", from, note.text())
                        : texts.texts().text("note.toYou", from, note.text()),
                Optional.of(new NoticeContent.Offer(texts -> texts.texts().text("note.reply"),
                        texts -> texts.texts().text("note.reply.full", from), reply)),
                NOTE_STAY));
    }

    /** Shows the result of an export. */
    public void report(ExportReport report) {
        switch (report) {
            case ExportReport.Written(var rows, var file) -> reportFile(file, Indicator.ONLINE,
                    say -> say.text("export.written", rows, file.toString()));
            case ExportReport.Copied copied ->
                notices.show(Indicator.ONLINE, texts -> texts.text("export.copied", copied.rows()));
            case ExportReport.Failed failed -> notices.show(Indicator.REFUSED, texts -> texts.text("export.failed",
                    failed.file().toString(), FileErrorTexts.reason(failed.why(), texts)));
        }
    }

    /** Shows the result of an export of the history. */
    public void report(HistoryExportReport report) {
        switch (report) {
            case HistoryExportReport.Written(int entries, var file, boolean isAll) ->
                reportFile(file, Indicator.ONLINE, say -> say
                        .text(isAll ? "export.written" : "history.exported.bound", entries, file.toString()));
            case HistoryExportReport.Cancelled _ ->
                notices.show(Indicator.INFO, texts -> texts.text("history.exported.cancelled"));
            case HistoryExportReport.Refused(var refusal) -> notices.show(Indicator.REFUSED,
                    texts -> texts.text("history.exported.refused", RefusalTexts.of(refusal, texts)));
            case HistoryExportReport.Unreachable _ -> notices.show(Indicator.REFUSED,
                    texts -> texts.text("history.exported.refused", texts.text("history.unreachable")));
            case HistoryExportReport.Failed(var file, var why) -> notices.show(Indicator.REFUSED, texts -> texts
                    .text("export.failed", file.toString(), FileErrorTexts.reason(why, texts)));
        }
    }

    /** Shows the result of a screenshot or a recording. */
    public void report(CaptureReport report) {
        Indicator indicator = CaptureTexts.isGood(report) ? Indicator.DONE : Indicator.REFUSED;
        report.place().ifPresentOrElse(place -> reportFile(place, indicator, say -> new CaptureTexts(say).of(report)),
                () -> notices.show(indicator, say -> new CaptureTexts(say).of(report)));
    }

    /** Says that unreadable settings were moved to another file. */
    public void reportSettingsMovedAside(Path file) {
        reportFile(file, Indicator.REFUSED, say -> say.text("settings.keptAside", file.toString()));
    }

    private void reportFile(Path file, Indicator indicator, Function<Texts, String> text) {
        notices.show(new NoticeContent.OfFiles(indicator, say -> text.apply(say.texts()), () -> files.show(file)));
    }
}
