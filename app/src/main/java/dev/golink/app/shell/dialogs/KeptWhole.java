package dev.golink.app.shell.dialogs;

import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Gives a small window the height that its words need. Some window managers give a new window less than it asks for, and the
 * end of a question would be cut off. For the window's thread only.
 */
final class KeptWhole {
    /** A window manager that has no more room is not asked for ever. */
    private static final int MOST_TRIES = 5;

    private final Region root;
    private int tries;

    private KeptWhole(Region root) {
        this.root = root;
    }

    /**
     * Does so from now on.
     *
     * @param root the root of a window that is shown
     */
    static void keep(Region root) {
        KeptWhole kept = new KeptWhole(root);
        root.heightProperty().subscribe(_ -> kept.look());
    }

    private void look() {
        // Not in the midst of the layout that this is told in.
        if (missing() > 0 && tries++ < MOST_TRIES) {
            Platform.runLater(this::grow);
        }
    }

    private void grow() {
        Window window = root.getScene().getWindow();
        double missing = missing();
        if (missing > 0 && window != null && window.isShowing()) {
            window.setHeight(window.getHeight() + missing);
        }
    }

    private double missing() {
        return Math.ceil(root.prefHeight(root.getWidth()) - root.getHeight());
    }
}
