package dev.golink.screens.wall.tile;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import dev.golink.server.fleet.id.PhoneId;

/**
 * What other parts of the console show over pictures on the wall, such as latency figures or that a recording is in
 * progress.
 */
@FunctionalInterface
public interface Overlay {
    /** Shows nothing. */
    Overlay NONE = (_, _) -> Subscription.EMPTY;

    /**
     * Starts to show something over a phone's picture, on the JavaFX thread. Must be cheap: tiles are reused for other
     * phones, so this is called often.
     *
     * @param layer the layer over the picture, of the same size and without mouse input; empty, and to be left empty at
     *              the end
     * @param phone the phone shown in the picture
     * @return ends the display
     */
    Subscription show(StackPane layer, PhoneId phone);
}
