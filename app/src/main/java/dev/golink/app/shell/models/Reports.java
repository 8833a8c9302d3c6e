package dev.golink.app.shell.models;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.golink.app.export.ExportReport;
import dev.golink.app.look.RefusalWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.runs.Plan;
import dev.golink.app.runs.Run;
import dev.golink.app.runs.page.RunWords;
import dev.golink.app.shell.place.FileManager;
import dev.golink.app.viewer.keep.KeepReport;
import dev.golink.app.viewer.keep.KeepWords;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.EditOutcome;

/** Tells in a notice what became of what was asked for, wherever the operator looks by now. For the window's thread only. */
public final class Reports {
    private final Supplier<Words> language;
    private final NoticesModel notices;
    private final FileManager files;

    /**
     * Makes it.
     *
     * @param language the language of now
     * @param files    shows the files that are told of
     */
    Reports(Supplier<Words> language, NoticesModel notices, FileManager files) {
        this.language = language;
        this.notices = notices;
        this.files = files;
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
            case ExportReport.Written(var rows, var file) -> tellOf(file, Sign.ONLINE,
                    say -> say.text("export.written", rows, file.toString()));
            case ExportReport.Copied copied -> notices.tell(Sign.ONLINE, words.text("export.copied", copied.rows()));
            case ExportReport.Failed failed -> notices.tell(Sign.REFUSED,
                    words.text("export.failed", failed.file().toString(), failed.reason()));
        }
    }

    /** What became of a screenshot or a recording. */
    public void tell(KeepReport report) {
        Sign sign = KeepWords.isGood(report) ? Sign.DONE : Sign.REFUSED;
        report.place().ifPresentOrElse(place -> tellOf(place, sign, say -> new KeepWords(say).of(report)),
                () -> notices.tell(sign, new KeepWords(language.get()).of(report)));
    }

    /** That settings that can't be read were kept in another file. */
    public void tellOfSettingsKeptAside(Path file) {
        tellOf(file, Sign.REFUSED, say -> say.text("settings.keptAside", file.toString()));
    }

    private void tellOf(Path file, Sign sign, Function<Words, String> text) {
        notices.tell(new NoticeContent.OfFiles(sign, say -> text.apply(say.words()), () -> files.show(file)));
    }
}
