package dev.golink.app.shell.frame;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.golink.app.scenes.CloseButton;
import dev.golink.app.shell.models.FirstStepsModel;
import dev.golink.app.words.Words;

/** Says once, after the first phone has come, what to do with it; at the foot, where its going moves no row. */
final class FirstStepsView {
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
        root.visibleProperty().bind(Bindings.not(steps.doneProperty().or(wait)));
        root.managedProperty().bind(root.visibleProperty());
    }

    Node node() {
        return root;
    }
}
