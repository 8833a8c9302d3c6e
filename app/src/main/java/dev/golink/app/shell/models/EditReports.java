package dev.golink.app.shell.models;

import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.profiles.EditListener;
import dev.golink.app.profiles.EditReport;
import dev.golink.app.profiles.EditWords;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.profiles.UndoReport;
import dev.golink.ui.look.Sign;

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
