package dev.golink.app.profiles.names;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** The one card that may lie over the table, in which something is chosen or asked; Escape puts it away. */
public final class Card {
    private final StackPane root = new StackPane();
    private @Nullable Node before;

    /** An empty place for a card. */
    public Card() {
        root.setId("profile-card");
        root.getStyleClass().add("profile-card");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setVisible(false);
        StackPane.setAlignment(root, Pos.TOP_CENTER);
        // Before a field takes the key for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    /** What to put over the table. */
    public Node node() {
        return root;
    }

    /** Shows something and gives the keyboard to a part of it. */
    void open(Node content, Node first) {
        if (!root.isVisible() && root.getScene() != null) {
            before = root.getScene().getFocusOwner();
        }
        root.getChildren().setAll(content);
        root.setVisible(true);
        first.requestFocus();
    }

    /** Puts it away and gives the keyboard back. */
    void close() {
        root.setVisible(false);
        root.getChildren().clear();
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }
}
