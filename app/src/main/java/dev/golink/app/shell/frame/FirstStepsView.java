package dev.golink.app.shell.frame;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.ui.scenes.CloseButton;
import dev.golink.ui.words.Words;

/**
 * Says once, after the first phone has come, what to do with it; at the foot, where its going moves no row. In a low window it waits
 * until there is room for it.
 */
final class FirstStepsView {
    /** Of the window, in which the wall still has a tile beside it. */
    private static final double LEAST_HEIGHT = 420;

    private final HBox root = new HBox();

    /**
     * Makes it.
     *
     * @param wait while this is so there is nothing to do anything with yet
     */
    FirstStepsView(FirstStepsModel steps, ObservableBooleanValue wait, Words words) {
        Label text = new Label(words.text("firstSteps"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = CloseButton.of(words.text("firstSteps.close"), () -> steps.doneProperty().set(true));
        close.setId("first-steps-close");
        root.getChildren().setAll(text, close);
        root.setId("first-steps");
        root.getStyleClass().add("first-steps");
        root.setAlignment(Pos.CENTER_LEFT);
        ObservableValue<Boolean> isLow = root.sceneProperty().flatMap(Scene::heightProperty)
                .map(height -> height.doubleValue() < LEAST_HEIGHT).orElse(false);
        root.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !steps.doneProperty().get() && !wait.get() && !isLow.getValue(), steps.doneProperty(), wait,
                isLow));
        root.managedProperty().bind(root.visibleProperty());
    }

    Node node() {
        return root;
    }
}
