package dev.golink.app.profiles.names;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;

/**
 * Scrolls a list, an entry at a time, while what is dragged over it stays near its upper or lower edge: what is out of sight could
 * not be dropped on otherwise. On the window's thread.
 */
final class EdgeScroll {
    private static final Duration STEP = Duration.millis(80);

    private final ListView<?> list;
    private final BooleanSupplier dragging;
    private final Timeline steps = new Timeline(new KeyFrame(STEP, _ -> step()));
    private double by;

    /** @param dragging whether anything is dragged still; the list may have gone meanwhile */
    EdgeScroll(ListView<?> list, BooleanSupplier dragging) {
        this.list = list;
        this.dragging = dragging;
        steps.setCycleCount(Animation.INDEFINITE);
    }

    /** @param y where over the list the pointer is, in pixels from its upper edge */
    void follow(double y) {
        double entry = list.getFixedCellSize();
        by = y < entry ? -entry : y > list.getHeight() - entry ? entry : 0;
        if (by == 0) {
            steps.stop();
        } else {
            steps.play();
        }
    }

    void stop() {
        steps.stop();
    }

    private void step() {
        if (dragging.getAsBoolean() && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(by);
        } else {
            steps.stop();
        }
    }
}
