package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.profiles.EditListener;
import dev.golink.app.profiles.EditReport;
import dev.golink.app.profiles.EditTexts;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.profiles.UndoReport;
import dev.golink.ui.presentation.Indicator;

/** Shows notices about the results of changes to profiles, with Undo where possible. */
public final class EditReports implements EditListener {
    private final NoticesModel notices;

    /** @param notices shows the results */
    public EditReports(NoticesModel notices) {
        this.notices = notices;
    }

    /**
     * Shows a notice of the result, on whichever page the operator is. A saved nickname or note needs no notice,
     * because it shows where it was typed.
     */
    @Override
    public void changed(EditReport report) {
        if (!report.isKept()) {
            notices.showForServer(Indicator.REFUSED, texts -> new EditTexts(texts).of(report));
        } else if (!report.inverseEdit().isEmpty()) {
            report(Indicator.ONLINE, report, report);
        } else if (report.isOfNames()) {
            notices.showForServer(Indicator.ONLINE, texts -> new EditTexts(texts).of(report));
        }
    }

    @Override
    public void undone(UndoReport report) {
        report.failed().stream().limit(1).forEach(failed -> report(Indicator.REFUSED, failed, report.change()));
        if (report.phones() > 0 || report.failed().isEmpty()) {
            notices.showForServer(report.changedSince() == 0 ? Indicator.ONLINE : Indicator.INFO,
                    texts -> new EditTexts(texts).of(report));
        }
    }

    private void report(Indicator indicator, EditReport report, EditReport change) {
        notices.show(new NoticeContent.Undoable(indicator, texts -> new EditTexts(texts).of(report), change.number(),
                UndoModel.OFFERED));
    }
}
