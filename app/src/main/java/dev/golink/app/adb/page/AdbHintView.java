package dev.golink.app.adb.page;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.golink.app.adb.AdbModel;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Says in the footer that adb sees phones that are not connected, until the operator closes it. */
public final class AdbHintView {
    /** The least height of the window, in pixels, in which the hint leaves enough room for the phones. */
    public static final double LEAST_HEIGHT = 420;

    private final HBox root = new HBox();

    /**
     * Builds the view.
     *
     * @param open opens the page
     */
    public AdbHintView(AdbModel model, Runnable open, Texts texts) {
        Label says = new Label();
        says.setId("adb-hint-says");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        Button connect = new Button(texts.text("adb.hint.open"));
        connect.setId("adb-hint-open");
        connect.setAccessibleHelp(texts.text("adb.open.full"));
        connect.setMinWidth(Region.USE_PREF_SIZE);
        connect.setOnAction(_ -> open.run());
        Button close = CloseButton.of(texts.text("adb.hint.close"), model::dismissHint);
        close.setId("adb-hint-close");
        root.getChildren().setAll(says, connect, close);
        root.setId("adb-hint");
        root.getStyleClass().add("first-steps");
        root.setAlignment(Pos.CENTER_LEFT);
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.follow(root, model.hintedProperty(), count -> {
            // The last number stays in the hint that is being hidden.
            if (count.intValue() > 0) {
                says.setText(texts.text("adb.hint", count));
            }
        });
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
