package dev.golink.app.shell.models;

import java.util.function.Supplier;

import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.profiles.EditListener;
import dev.golink.app.profiles.EditReport;
import dev.golink.app.profiles.EditWords;
import dev.golink.app.profiles.UndoModel;
import dev.golink.app.profiles.UndoReport;
import dev.golink.app.words.Words;

/** Tells in notices what became of changes to what is kept about phones, those that can be taken back with an Undo. */
final class EditReports implements EditListener {
    private final Supplier<Words> words;
    private final NoticesModel notices;

    /** @param words the language of now */
    EditReports(Supplier<Words> words, NoticesModel notices) {
        this.words = words;
        this.notices = notices;
    }

    /** That a nickname or a note is kept shows where it was typed; all else is told wherever the operator looks by now. */
    @Override
    public void changed(EditReport report) {
        EditWords says = new EditWords(words.get());
        if (!report.isKept()) {
            notices.tell(Sign.REFUSED, says.of(report));
        } else if (!report.reversal().isEmpty()) {
            tell(Sign.ONLINE, says.of(report), report);
        } else if (report.isOfNames()) {
            notices.tell(Sign.ONLINE, says.of(report));
        }
    }

    @Override
    public void undone(UndoReport report) {
        EditWords says = new EditWords(words.get());
        report.failed().stream().limit(1).forEach(failed -> tell(Sign.REFUSED, says.of(failed), report.change()));
        if (report.phones() > 0 || report.failed().isEmpty()) {
            notices.tell(report.changedSince() == 0 ? Sign.ONLINE : Sign.INFO, says.of(report));
        }
    }

    private void tell(Sign sign, String text, EditReport change) {
        notices.tell(new NoticeContent.Undoable(sign, text, change.number(), UndoModel.OFFERED));
    }
}
