package dev.golink.app.shell.pages;

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
import dev.golink.ui.texts.Texts;

/** A card over the table that shows how a phone joins, for operators who already have phones. */
public final class JoinCard {
    private final StackPane root;
    private final Button close;

    /**
     * Builds the card.
     *
     * @param join the content of the card
     * @param end  closes the card
     */
    public JoinCard(Region join, Runnable end, Texts texts) {
        close = CloseButton.of(texts.text("join.close"), end);
        root = new StackPane(scrolling(join), close);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        StackPane.setAlignment(root, Pos.TOP_RIGHT);
        StackPane.setMargin(root, new Insets(8));
        root.setId("join-card");
        root.getStyleClass().add("join-card");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.CLOSE.match(event)) {
                end.run();
            }
        });
    }

    private static Node scrolling(Region join) {
        ScrollPane scroll = PhonesPage.scrolling(join);
        // The height follows the wrapped texts, which depend only on the width.
        scroll.prefViewportHeightProperty().bind(join.heightProperty());
        return scroll;
    }

    /** Moves the keyboard focus to the button that closes the card. */
    public void requestFocus() {
        close.requestFocus();
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
