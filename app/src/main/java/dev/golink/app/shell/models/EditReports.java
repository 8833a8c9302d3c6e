package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.profiles.EditListener;
import dev.golink.app.profiles.EditReport;
import dev.golink.app.profiles.EditWords;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.profiles.UndoReport;
import dev.golink.ui.look.Sign;

/** Tells in notices what became of changes to what is kept about phones, those that can be taken back with an Undo. */
public final class EditReports implements EditListener {
    private final NoticesModel notices;

    /** @param notices where it is told */
    public EditReports(NoticesModel notices) {
        this.notices = notices;
    }

    /** That a nickname or a note is kept shows where it was typed; all else is told wherever the operator looks by now. */
    @Override
    public void changed(EditReport report) {
        if (!report.isKept()) {
            notices.tellOfServer(Sign.REFUSED, words -> new EditWords(words).of(report));
        } else if (!report.reversal().isEmpty()) {
            tell(Sign.ONLINE, report, report);
        } else if (report.isOfNames()) {
            notices.tellOfServer(Sign.ONLINE, words -> new EditWords(words).of(report));
        }
    }

    @Override
    public void undone(UndoReport report) {
        report.failed().stream().limit(1).forEach(failed -> tell(Sign.REFUSED, failed, report.change()));
        if (report.phones() > 0 || report.failed().isEmpty()) {
            notices.tellOfServer(report.changedSince() == 0 ? Sign.ONLINE : Sign.INFO,
                    words -> new EditWords(words).of(report));
        }
    }

    private void tell(Sign sign, EditReport report, EditReport change) {
        notices.tell(new NoticeContent.Undoable(sign, words -> new EditWords(words).of(report), change.number(),
                UndoModel.OFFERED));
    }
}
