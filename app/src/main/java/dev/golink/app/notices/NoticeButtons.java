package dev.golink.app.notices;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.WhileShown;

/** Makes the buttons of notices, for all places that show notices. */
final class NoticeButtons {
    private final NoticesModel model;
    private final NoticeTexts language;
    private final NoticeLinks noticeLinks;

    NoticeButtons(NoticesModel model, NoticeTexts language, NoticeLinks noticeLinks) {
        this.model = model;
        this.language = language;
        this.noticeLinks = noticeLinks;
    }

    /** Hides the notice and runs its action. */
    void follow(Notice notice) {
        model.dismiss(notice);
        noticeLinks.follow(notice.content());
    }

    /** The button that runs the action of a notice. */
    Button lead(Notice notice) {
        Button lead = small(language.lead(notice.content()), () -> follow(notice));
        lead.setAccessibleText(language.leadInFull(notice.content()));
        return lead;
    }

    /** The button that undoes the change in a notice; visible while that is possible. */
    Button undo(Notice notice) {
        Button undo = lead(notice);
        undo.getStyleClass().add("undo");
        undo.setTooltip(new Tooltip(language.leadInFull(notice.content())));
        undo.managedProperty().bind(undo.visibleProperty());
        WhileShown.follow(undo, noticeLinks.undoable(), _ -> undo.setVisible(noticeLinks.anywhere(notice.content())));
        return undo;
    }

    /** A button with a short text. */
    static Button small(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The button that hides something. */
    Button close(Runnable action) {
        return CloseButton.of(language.texts().text("notices.close"), action);
    }
}
