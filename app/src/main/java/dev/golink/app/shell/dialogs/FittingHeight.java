package dev.golink.app.shell.dialogs;

import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Gives a small window the height that its words need. Some window managers give a new window less than it asks for, and the
 * end of a question would be cut off. For the window's thread only.
 */
final class FittingHeight {
    /** A window manager that has no more room is not asked for ever. */
    private static final int MOST_TRIES = 5;

    private final Region root;
    private double answered = -1;
    private int tries;

    private FittingHeight(Region root) {
        this.root = root;
    }

    /**
     * Does so from now on.
     *
     * @param root the root of a scene that stands in a window
     */
    static void keep(Region root) {
        root.getScene().addPostLayoutPulseListener(new FittingHeight(root)::look);
        root.requestLayout();
    }

    /** Asks once for each height that the window is given: the answer may come some pulses later. */
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
