package dev.golink.app.shell.screens;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import dev.golink.app.shell.models.Page;

/** The wall over the whole screen. For the window's thread only. */
public final class FullScreen {
    private final Stage stage;
    // Kept here because a binding that nobody holds is forgotten.
    private final BooleanBinding bare;

    /** Makes it; whoever leaves the wall leaves the full screen too. */
    public FullScreen(Stage stage, ReadOnlyObjectProperty<Page> page) {
        this.stage = stage;
        // Escape has a meaning of its own on the wall.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        page.subscribe(now -> {
            if (now != Page.WALL) {
                stage.setFullScreen(false);
            }
        });
        bare = stage.fullScreenProperty().and(page.isEqualTo(Page.WALL));
    }

    /** Whether the wall fills the screen, with nothing around it. */
    public BooleanBinding bare() {
        return bare;
    }

    /** Fills the screen, or leaves it. */
    public void turn() {
        stage.setFullScreen(!stage.isFullScreen());
    }
}
