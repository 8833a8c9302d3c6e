package dev.golink.app.notices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.golink.app.look.SignView;
import dev.golink.app.scenes.WhileShown;
import dev.golink.app.words.Words;

/** The notices, one under the other; the newest lies lowest, and what is too much is one line above them. */
public final class NoticesView {
    private final VBox cards = new VBox();
    private final VBox root = new VBox();
    private final NoticesModel model;
    private final Words words;

    /** Shows the notices of a model. */
    public NoticesView(NoticesModel model, Words words) {
        this.model = model;
        this.words = words;
        cards.getStyleClass().add("notices");
        root.getStyleClass().add("notices");
        root.setId("notices");
        root.setPickOnBounds(false);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.getChildren().setAll(more(), cards);
        WhileShown.followList(root, model.shown(), this::rebuild);
    }

    /** What to put into a scene. */
    public Node node() {
        return root;
    }

    private void rebuild() {
        cards.getChildren().setAll(model.shown().stream().map(this::card).toList());
    }

    private Node card(Notice notice) {
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(new SignView(notice.sign()), text, close(() -> model.dismiss(notice)));
        card.getStyleClass().add("notice");
        card.setAccessibleText(notice.text());
        return card;
    }

    private Node more() {
        Label text = new Label();
        WhileShown.follow(root, model.moreProperty(), count -> text.setText(words.text("notices.more", count)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(text, close(model::dismissMore));
        line.getStyleClass().addAll("notice", "more");
        line.visibleProperty().bind(model.moreProperty().greaterThan(0));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Button close(Runnable action) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "close");
        close.setAccessibleText(words.text("notices.close"));
        close.setOnAction(_ -> action.run());
        return close;
    }
}
