package dev.golink.app.shell.dialogs;

import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Gives a small window the height that its text needs. Some window managers make a new window lower than requested, and
 * would cut off the end of a question. For the JavaFX thread only.
 */
final class FittingHeight {
    /** Limits the attempts, because a window manager may have no more room. */
    private static final int MOST_TRIES = 5;

    private final Region root;
    private double answered = -1;
    private int tries;

    private FittingHeight(Region root) {
        this.root = root;
    }

    /**
     * Adjusts the height from now on.
     *
     * @param root the root of a scene that is in a window
     */
    static void fit(Region root) {
        root.getScene().addPostLayoutPulseListener(new FittingHeight(root)::look);
        root.requestLayout();
    }

    /** Requests more height once for each height that the window gets, because the reaction may take some pulses. */
    private void look() {
        double height = root.getHeight();
        double missing = Math.ceil(root.prefHeight(root.getWidth()) - height);
        Window window = root.getScene() == null ? null : root.getScene().getWindow();
        if (missing > 0 && height != answered && tries < MOST_TRIES && window != null && window.isShowing()) {
            answered = height;
            tries++;
            window.setHeight(window.getHeight() + missing);
        }
    }
}
