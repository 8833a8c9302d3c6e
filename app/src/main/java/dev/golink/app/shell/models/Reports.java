package dev.golink.app.shell.models;

import java.util.function.Supplier;

import dev.golink.app.export.ExportReport;
import dev.golink.app.look.RefusalWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.Plan;
import dev.golink.app.runs.Run;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.viewer.keep.KeepReport;
import dev.golink.app.viewer.keep.KeepWords;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.EditOutcome;

/** Tells in a notice what became of what was asked for, wherever the operator looks by now. For the window's thread only. */
public final class Reports {
    private final Supplier<Words> language;
    private final NoticesModel notices;

    /** @param language the language of now */
    Reports(Supplier<Words> language, NoticesModel notices) {
        this.language = language;
        this.notices = notices;
    }

    /** What became of a run. */
    void tell(Run run) {
        new ReportWords(language.get(), notices).tell(run);
    }

    /** That a command would reach nobody. */
    void tellOfNobody(Plan plan) {
        notices.tell(Sign.INFO, new RunWords(language.get()).nobody(plan));
    }

    /** What became of taking phones off the list. */
    void tell(EditOutcome outcome) {
        Words words = language.get();
        switch (outcome) {
            case EditOutcome.Kept kept -> notices.tell(Sign.ONLINE, words.text("clear.done", kept.phones()));
            case EditOutcome.Refused refused ->
                notices.tell(Sign.REFUSED, words.text("clear.refused", RefusalWords.of(refused, words)));
            case EditOutcome.Unreachable _ -> notices.tell(Sign.REFUSED, words.text("clear.unreachable"));
        }
    }

    /** What became of an export. */
    public void tell(ExportReport report) {
        Words words = language.get();
        switch (report) {
            case ExportReport.Written written -> notices.tell(Sign.ONLINE,
                    words.text("export.written", written.rows(), written.file().toString()));
            case ExportReport.Copied copied -> notices.tell(Sign.ONLINE, words.text("export.copied", copied.rows()));
            case ExportReport.Failed failed -> notices.tell(Sign.REFUSED,
                    words.text("export.failed", failed.file().toString(), failed.reason()));
        }
    }

    /** What became of a screenshot or a recording. */
    public void tell(KeepReport report) {
        notices.tell(KeepWords.isGood(report) ? Sign.DONE : Sign.REFUSED, new KeepWords(language.get()).of(report));
    }
}
