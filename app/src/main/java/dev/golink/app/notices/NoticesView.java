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

import dev.golink.ui.look.SignView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.words.Words;

/** The notices, one under the other; the newest lies lowest, and what is too much is one line above them. */
public final class NoticesView {
    /** In characters; a longer text has its button below it, since it needs the room beside it for names of files. */
    private static final int LONG = 80;

    private final VBox cards = new VBox();
    private final VBox root = new VBox();
    private final NoticesModel model;
    private final NoticeWords language;
    private final Words words;
    private final Leads leads;
    private final NoticeButtons buttons;
    private final Runnable back;
    private final Map<Notice, Node> made = new HashMap<>();

    /**
     * Shows the notices of a model.
     *
     * @param leads      where notices lead
     * @param openCentre opens the list of all notices
     * @param back       gives the keyboard back to the work when the card that has it goes
     */
    public NoticesView(NoticesModel model, NoticeWords language, Leads leads, Runnable openCentre, Runnable back) {
        this.model = model;
        this.language = language;
        this.words = language.words();
        this.leads = leads;
        this.back = back;
        buttons = new NoticeButtons(model, language, leads);
        cards.getStyleClass().add("notices");
        root.getStyleClass().add("notices");
        root.setId("notices");
        root.setPickOnBounds(false);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(more(openCentre), cards);
        // What somebody reaches for does not go away under the pointer, nor from under the keyboard.
        Runnable hold = () -> model.hold(root.isHover() || root.isFocusWithin());
        root.hoverProperty().subscribe(hold);
        root.focusWithinProperty().subscribe(hold);
        WhileShown.followList(root, model.shown(), this::rebuild);
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }

    /** Leaves the cards alone that stay, and with them the keyboard where it is. */
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
        HBox card = new HBox(new SignView(notice.content().sign()), body);
        if (notice.content().change().isPresent()) {
            // Only the button of this one does something, and only for as long as it can.
            body.getChildren().add(buttons.undo(notice));
        } else if (leads.anywhere(notice.content())) {
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
        WhileShown.follow(root, model.moreProperty(), count -> text.setText(words.text("notices.more", count)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(text, NoticeButtons.small(words.text("notices.all"), openCentre),
                buttons.close(model::dismissMore));
        line.getStyleClass().addAll("notice", "more");
        line.visibleProperty().bind(model.moreProperty().greaterThan(0));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
