package dev.golink.app.profiles.names;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;

/**
 * Scrolls a list by one entry at a time while something is dragged near its upper or lower edge. Otherwise, entries
 * that are not visible could not be drop targets. Used on the JavaFX thread.
 */
final class EdgeScroll {
    private static final Duration STEP = Duration.millis(80);

    private final ListView<?> list;
    private final BooleanSupplier dragging;
    private final Timeline steps = new Timeline(new KeyFrame(STEP, _ -> step()));
    private double by;

    /** @param dragging whether something is still being dragged; the list may have been hidden meanwhile */
    EdgeScroll(ListView<?> list, BooleanSupplier dragging) {
        this.list = list;
        this.dragging = dragging;
        steps.setCycleCount(Animation.INDEFINITE);
    }

    /** @param y the pointer's distance from the upper edge of the list, in pixels */
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
