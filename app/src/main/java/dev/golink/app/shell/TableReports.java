package dev.golink.app.shell;

import dev.golink.app.export.ExportReport;
import dev.golink.app.look.RefusalWords;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.EditOutcome;

/** Tells in a notice what became of what was done to the table. */
final class TableReports {
    private final Words words;
    private final NoticesModel notices;

    TableReports(Words words, NoticesModel notices) {
        this.words = words;
        this.notices = notices;
    }

    /** What became of taking phones off the list. */
    void tell(EditOutcome outcome) {
        switch (outcome) {
            case EditOutcome.Kept kept -> notices.tell(Sign.ONLINE, words.text("clear.done", kept.phones()));
            case EditOutcome.Refused refused ->
                notices.tell(Sign.REFUSED, words.text("clear.refused", RefusalWords.of(refused, words)));
            case EditOutcome.Unreachable _ -> notices.tell(Sign.REFUSED, words.text("clear.unreachable"));
        }
    }

    /** What became of an export. */
    void tell(ExportReport report) {
        switch (report) {
            case ExportReport.Written written -> notices.tell(Sign.ONLINE,
                    words.text("export.written", written.rows(), written.file().toString()));
            case ExportReport.Copied copied -> notices.tell(Sign.ONLINE, words.text("export.copied", copied.rows()));
            case ExportReport.Failed failed -> notices.tell(Sign.REFUSED,
                    words.text("export.failed", failed.file().toString(), failed.reason()));
        }
    }
}
