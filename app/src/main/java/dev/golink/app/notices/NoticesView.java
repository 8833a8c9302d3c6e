package dev.golink.app.notices;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** The visible notices as cards, the newest at the bottom. A line above them says how many more wait. */
public final class NoticesView {
    /** In characters. A longer text has its button below, because file names need the room beside it. */
    private static final int LONG = 80;

    private final VBox cards = new VBox();
    private final VBox root = new VBox();
    private final NoticesModel model;
    private final NoticeTexts language;
    private final Texts texts;
    private final NoticeLinks noticeLinks;
    private final NoticeButtons buttons;
    private final Runnable back;
    private final Map<Notice, Node> made = new HashMap<>();

    /**
     * Creates the view of a model's notices.
     *
     * @param noticeLinks the actions of notices
     * @param openCentre  opens the list of all notices
     * @param back        returns the keyboard focus to the work when the focused card disappears
     */
    public NoticesView(NoticesModel model, NoticeTexts language, NoticeLinks noticeLinks, Runnable openCentre,
            Runnable back) {
        this.model = model;
        this.language = language;
        this.texts = language.texts();
        this.noticeLinks = noticeLinks;
        this.back = back;
        buttons = new NoticeButtons(model, language, noticeLinks);
        cards.getStyleClass().add("notices");
        root.getStyleClass().add("notices");
        root.setId("notices");
        root.setPickOnBounds(false);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(more(openCentre), cards);
        // A notice stays while the pointer or the keyboard focus is on the cards.
        Runnable hold = () -> model.hold(root.isHover() || root.isFocusWithin());
        root.hoverProperty().subscribe(hold);
        root.focusWithinProperty().subscribe(hold);
        WhileShown.followList(root, model.shown(), this::rebuild);
    }

    /** The node to put into a scene. */
    public Node node() {
        return root;
    }

    /** Leaves remaining cards untouched, so that the keyboard focus stays where it is. */
    private void rebuild() {
        boolean focused = cards.isFocusWithin();
        made.keySet().retainAll(model.shown());
        cards.getChildren().retainAll(made.values());
        int at = 0;
        for (Notice notice : model.shown()) {
            if (!made.containsKey(notice)) {
                made.put(notice, card(notice));
                cards.getChildren().add(at, made.get(notice));
            }
            at++;
        }
        if (focused && !cards.isFocusWithin()) {
            back.run();
        }
    }

    private Node card(Notice notice) {
        String says = language.text(notice.content());
        Label text = new Label(says);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Pane body = says.length() > LONG ? new VBox(text) : new HBox(text);
        body.getStyleClass().add("body");
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox card = new HBox(new IndicatorView(notice.content().indicator()), body);
        if (notice.content().change().isPresent()) {
            // Only the button undoes the change, not a click on the card, and only while the change can be undone.
            body.getChildren().add(buttons.undo(notice));
        } else if (noticeLinks.anywhere(notice.content())) {
            card.setOnMouseClicked(_ -> buttons.follow(notice));
            body.getChildren().add(buttons.lead(notice));
        }
        card.getChildren().add(buttons.close(() -> model.dismiss(notice)));
        card.getStyleClass().add("notice");
        card.setAccessibleText(says);
        return card;
    }

    private Node more(Runnable openCentre) {
        Label text = new Label();
        WhileShown.follow(root, model.moreProperty(), count -> text.setText(texts.text("notices.more", count)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(text, NoticeButtons.small(texts.text("notices.all"), openCentre),
                buttons.close(model::dismissMore));
        line.getStyleClass().addAll("notice", "more");
        line.visibleProperty().bind(model.moreProperty().greaterThan(0));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
