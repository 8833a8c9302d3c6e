package dev.golink.app.shell.frame;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.scenes.SceneSize;
import dev.golink.ui.texts.Texts;

/**
 * Explains once, after the first phone has joined, what to do with it. It is in the footer, where its removal moves no
 * row. In a low window it waits until there is room.
 */
final class FirstStepsView {
    /** The least height of the window in pixels; at this height the wall still has room for a tile. */
    private static final double LEAST_HEIGHT = 420;

    private final HBox root = new HBox();

    /**
     * Builds the view.
     *
     * @param wait true while there is no phone that can share, or no link
     */
    FirstStepsView(FirstStepsModel steps, ObservableBooleanValue wait, Texts texts) {
        Label text = new Label(texts.text("firstSteps"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = CloseButton.of(texts.text("firstSteps.close"), () -> steps.doneProperty().set(true));
        close.setId("first-steps-close");
        root.getChildren().setAll(text, close);
        root.setId("first-steps");
        root.getStyleClass().add("first-steps");
        root.setAlignment(Pos.CENTER_LEFT);
        ObservableValue<Boolean> isLow = SceneSize.height(root).map(height -> height < LEAST_HEIGHT).orElse(false);
        root.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !steps.doneProperty().get() && !wait.get() && !isLow.getValue(), steps.doneProperty(), wait,
                isLow));
        root.managedProperty().bind(root.visibleProperty());
    }

    Node node() {
        return root;
    }
}
