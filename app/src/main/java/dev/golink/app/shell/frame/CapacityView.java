package dev.golink.app.shell.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import dev.golink.app.scenes.WhileShown;
import dev.golink.app.viewer.attention.Capacity;
import dev.golink.app.words.Words;

/** How many screens run on the wall and how many this computer carries; nothing until that was measured. */
public final class CapacityView {
    private final Label label = new Label();
    private final Tooltip why = new Tooltip();
    private final Words words;

    /** @param capacity what was measured, now and later */
    public CapacityView(ObservableValue<Capacity> capacity, Words words) {
        this.words = words;
        label.setId("status-capacity");
        label.setTooltip(why);
        why.setText(words.text("screens.why"));
        label.managedProperty().bind(label.visibleProperty());
        WhileShown.follow(label, () -> capacity.subscribe(this::show));
    }

    private void show(Capacity capacity) {
        label.setVisible(capacity.isKnown());
        label.setText(capacity.isKnown() ? text(capacity) : "");
    }

    private String text(Capacity capacity) {
        if (capacity.tiles() == 0) {
            return words.text("screens.carries", capacity.carried(), Capacity.FPS);
        }
        String carried = words.text("screens.carried", capacity.tiles(), capacity.carried(), Capacity.FPS);
        return capacity.isSlowed() ? words.text("screens.slowed", carried, capacity.fps()) : carried;
    }

    /** What to put into a scene. */
    public Node node() {
        return label;
    }
}
