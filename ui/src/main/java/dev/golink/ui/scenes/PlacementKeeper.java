package dev.golink.ui.scenes;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import dev.golink.ui.settings.Settings;

/** Opens the window at its last position and size, if that is still on a screen, and saves both. */
public final class PlacementKeeper {
    private final Stage stage;
    private final Settings settings;
    private Placement normal = Placement.UNKNOWN;

    /** Puts the window at its saved position. Create this before the window is shown. */
    public PlacementKeeper(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
        begin(settings.get(Placement.SECTION));
        stage.xProperty().subscribe((_, _) -> follow());
        stage.yProperty().subscribe((_, _) -> follow());
        stage.widthProperty().subscribe((_, _) -> follow());
        stage.heightProperty().subscribe((_, _) -> follow());
        // Save when the window loses the focus, because the process may end without the window being closed.
        stage.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                remember();
            }
        });
    }

    private void begin(Placement kept) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        if (kept.canBeReachedOn(screens)) {
            Placement last = kept.within(screens);
            stage.setX(last.x());
            stage.setY(last.y());
            stage.setWidth(last.width());
            stage.setHeight(last.height());
            normal = last;
            stage.setMaximized(last.maximised());
        }
    }

    private void follow() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            normal = new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    /** Saves the window's normal position and size, and whether it is maximised. */
    public void remember() {
        if (normal.width() > 0) {
            settings.set(Placement.SECTION, new Placement(normal.x(), normal.y(), normal.width(), normal.height(),
                    stage.isMaximized()));
        }
    }
}
