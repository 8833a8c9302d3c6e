package dev.golink.app.shell.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import dev.golink.app.access.AccessModel;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.IndicatorView;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/** Says below the toolbar that the server lets in everybody, as long as it does. */
public final class OpenServerBanner {
    private final HBox root = new HBox();

    /** @param access tells whether the server lets in everybody */
    public OpenServerBanner(AccessModel access, Texts texts) {
        Label text = new Label(texts.text("access.open"));
        text.setId("open-server");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(new IndicatorView(Indicator.STALE), text);
        root.getStyleClass().add("open-server");
        root.setAlignment(Pos.CENTER_LEFT);
        text.visibleProperty().bind(root.visibleProperty());
        root.managedProperty().bind(root.visibleProperty());
        WhileShown.follow(root, access.viewProperty(), view -> root.setVisible(view != null && view.open()));
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
