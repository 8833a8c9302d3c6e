package dev.golink.screens.wall.tile;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import dev.golink.server.fleet.id.PhoneId;

/** What other parts of the console put over pictures on the wall, such as figures or that a recording is on. */
@FunctionalInterface
public interface Overlay {
    /** Nothing. */
    Overlay NONE = (_, _) -> Subscription.EMPTY;

    /**
     * Begins to show something over a phone's picture, on the FX thread. Tiles are used again for other phones, so this is
     * called often, and must be cheap.
     *
     * @param layer lies over the picture, is as large, and takes no clicks; empty, and to be left empty at the end
     * @param phone whose picture it is
     * @return ends it
     */
    Subscription show(StackPane layer, PhoneId phone);
}
