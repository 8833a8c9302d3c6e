package dev.golink.app.notices;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;

/**
 * The newest notice on one line, for windows where cards would cover something that the operator watches or presses.
 */
public final class NoticeLine {
    private final HBox root = new HBox();
    private final NoticesModel model;
    private final NoticeTexts language;
    private final NoticeButtons buttons;
    private final NoticeLinks noticeLinks;
    private final Runnable openCentre;
    private final Runnable back;

    /**
     * Creates the line, which is empty while no notice is visible.
     *
     * @param noticeLinks the actions of notices
     * @param openCentre  opens the list of all notices
     * @param back        returns the keyboard focus to the work when the focused notice disappears
     */
    public NoticeLine(NoticesModel model, NoticeTexts language, NoticeLinks noticeLinks, Runnable openCentre,
            Runnable back) {
        this.model = model;
        this.language = language;
        this.noticeLinks = noticeLinks;
        this.openCentre = openCentre;
        this.back = back;
        buttons = new NoticeButtons(model, language, noticeLinks);
        root.setId("notice-line");
        root.getStyleClass().add("notice-line");
        root.setAlignment(Pos.CENTER_LEFT);
        Runnable hold = () -> model.hold(root.isHover() || root.isFocusWithin());
        root.hoverProperty().subscribe(hold);
        root.focusWithinProperty().subscribe(hold);
        WhileShown.followList(root, model.shown(), this::rebuild);
        WhileShown.follow(root, model.moreProperty(), _ -> rebuild());
    }

    /** The node to put into a scene. */
    public HBox node() {
        return root;
    }

    private void rebuild() {
        boolean focused = root.isFocusWithin();
        if (model.shown().isEmpty()) {
            root.getChildren().clear();
        } else {
            show(model.shown().getLast(), model.shown().size() - 1 + model.moreProperty().get());
        }
        if (focused && !root.isFocusWithin()) {
            back.run();
        }
    }

    private void show(Notice newest, int others) {
        String says = language.text(newest.content());
        Label text = new Label(says);
        text.setId("notice-line-text");
        text.setTooltip(new Tooltip(says));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        List<Node> parts = new ArrayList<>(List.of(new IndicatorView(newest.content().indicator()), text));
        if (newest.content().change().isPresent()) {
            parts.add(buttons.undo(newest));
        } else if (noticeLinks.anywhere(newest.content())) {
            parts.add(buttons.lead(newest));
        }
        if (others > 0) {
            parts.add(others(others));
        }
        parts.add(buttons.close(() -> model.dismiss(newest)));
        root.getChildren().setAll(parts);
        root.setAccessibleText(says);
    }

    private Node others(int count) {
        Button button = NoticeButtons.small(language.texts().text("notices.others", count), openCentre);
        String full = language.texts().text("notices.others.full", count);
        button.setId("notice-line-others");
        button.setAccessibleText(full);
        button.setTooltip(new Tooltip(full));
        return button;
    }
}
