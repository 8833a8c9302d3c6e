package dev.golink.app.shell.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import dev.golink.screens.quality.Capacity;
import dev.golink.ui.scenes.WhileShown;
import dev.golink.ui.texts.Texts;

/**
 * Shows how many screens run on the wall and how many this computer can run. Shows nothing unless the wall has more
 * than that.
 */
public final class CapacityView {
    private final Label label = new Label();
    private final Tooltip why = new Tooltip();
    private final Texts texts;

    /** @param capacity the measured capacity, as an observable value */
    public CapacityView(ObservableValue<Capacity> capacity, Texts texts) {
        this.texts = texts;
        label.setId("status-capacity");
        label.setTooltip(why);
        why.setText(texts.text("screens.why"));
        label.managedProperty().bind(label.visibleProperty());
        WhileShown.follow(label, () -> capacity.subscribe(this::show));
    }

    private void show(Capacity capacity) {
        label.setVisible(capacity.isKnown());
        label.setText(capacity.isKnown() ? text(capacity) : "");
    }

    private String text(Capacity capacity) {
        return texts.text("screens.slowed", capacity.tiles(), capacity.fps(), capacity.carried(), Capacity.FPS);
    }

    /** The node for the scene. */
    public Node node() {
        return label;
    }
}
