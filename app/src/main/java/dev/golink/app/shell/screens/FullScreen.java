package dev.golink.app.shell.screens;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import dev.golink.app.shell.models.ConsolePage;

/** Shows the wall on the full screen. For the JavaFX thread only. */
public final class FullScreen {
    private final Stage stage;
    // Held in a field, because a binding without references is garbage-collected.
    private final BooleanBinding bare;

    /** Creates it; opening another page than the wall leaves the full screen. */
    public FullScreen(Stage stage, ReadOnlyObjectProperty<ConsolePage> page) {
        this.stage = stage;
        // Escape has its own meaning on the wall.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        page.subscribe(now -> {
            if (now != ConsolePage.WALL) {
                stage.setFullScreen(false);
            }
        });
        bare = stage.fullScreenProperty().and(page.isEqualTo(ConsolePage.WALL));
    }

    /** Whether the wall fills the screen, with nothing around it. */
    public BooleanBinding bare() {
        return bare;
    }

    /** Enters or leaves the full screen. */
    public void turn() {
        stage.setFullScreen(!stage.isFullScreen());
    }
}
