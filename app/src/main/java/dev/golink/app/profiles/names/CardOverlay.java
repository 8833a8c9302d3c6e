package dev.golink.app.profiles.names;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** The one card over the phones, for a choice or a question; Escape closes it. */
public final class CardOverlay {
    /** The space between the card and the edges of its parent, in pixels. */
    private static final double MARGIN = 8;

    private final StackPane root = new StackPane();
    private @Nullable Node before;

    /** Creates an empty, hidden card. */
    public CardOverlay() {
        root.setId("profile-card");
        root.getStyleClass().add("profile-card");
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setVisible(false);
        StackPane.setAlignment(root, Pos.TOP_CENTER);
        StackPane.setMargin(root, new Insets(MARGIN));
        // A filter, because a field would use the key itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    /** The node to put over the phones. */
    public Node node() {
        return root;
    }

    /** Shows the content and moves the keyboard focus to one of its controls. */
    void open(Node content, Node first) {
        if (!root.isVisible() && root.getScene() != null) {
            before = root.getScene().getFocusOwner();
        }
        root.getChildren().setAll(content);
        root.setVisible(true);
        first.requestFocus();
    }

    /** Hides the card and returns the keyboard focus. */
    void close() {
        root.setVisible(false);
        root.getChildren().clear();
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }
}
