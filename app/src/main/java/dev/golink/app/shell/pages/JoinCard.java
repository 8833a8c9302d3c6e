package dev.golink.app.shell.pages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.golink.ui.keys.Keys;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** A card over the table that shows how a phone joins, for operators who already have phones. */
public final class JoinCard {
    private final StackPane root;

    /**
     * Builds the card.
     *
     * @param join   its content
     * @param wanted whether the card is open; the card sets this to false when it closes
     * @param any    whether there are phones; without phones the whole page shows how one joins
     */
    public JoinCard(Region join, BooleanProperty wanted, ObservableBooleanValue any, Texts texts) {
        Button close = CloseButton.of(texts.text("join.close"), () -> wanted.set(false));
        root = new StackPane(scrolling(join), close);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        StackPane.setAlignment(root, Pos.TOP_RIGHT);
        StackPane.setMargin(root, new Insets(8));
        root.setId("join-card");
        root.getStyleClass().add("join-card");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.visibleProperty().bind(wanted.and(any));
        WhileShown.follow(root, root.visibleProperty(), shown -> {
            if (shown) {
                close.requestFocus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.CLOSE.match(event)) {
                wanted.set(false);
            }
        });
    }

    private static Node scrolling(Region join) {
        ScrollPane scroll = PhonesPage.scrolling(join);
        // The height follows the wrapped texts, which depend only on the width.
        scroll.prefViewportHeightProperty().bind(join.heightProperty());
        return scroll;
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
