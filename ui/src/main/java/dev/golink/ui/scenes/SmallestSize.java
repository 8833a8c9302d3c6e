package dev.golink.ui.scenes;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Limits how small a window can be made, but never demands more than its screen has. A screen with large pixels may
 * have less room than the window's usual minimum. Use it on the JavaFX thread only.
 */
public final class SmallestSize {
    /** The least height of a window's frame, in pixels. */
    private static final double FRAME = 36;

    private final Stage stage;
    private final double width;
    private final double height;
    private final ListChangeListener<Screen> changed = _ -> fit();

    private SmallestSize(Stage stage, double width, double height) {
        this.stage = stage;
        this.width = width;
        this.height = height;
    }

    /**
     * Keeps a window from being made smaller than this size, or than its screen if the screen is smaller.
     *
     * @param width  the minimum width in pixels
     * @param height the minimum height in pixels
     */
    public static void limit(Stage stage, double width, double height) {
        SmallestSize size = new SmallestSize(stage, width, height);
        // The list of screens outlives the window and references the listener only weakly, so the window must hold it.
        stage.getProperties().put(SmallestSize.class, size);
        Screen.getScreens().addListener(new WeakListChangeListener<>(size.changed));
        stage.xProperty().subscribe((_, _) -> size.fit());
        stage.yProperty().subscribe((_, _) -> size.fit());
        size.fit();
    }

    private void fit() {
        Rectangle2D room = roomOf(stage);
        stage.setMinWidth(Math.min(width, room.getWidth()));
        stage.setMinHeight(Math.min(height, room.getHeight()));
    }

    /** The usable area of the screen that a window is on, or will be on. */
    public static Rectangle2D roomOf(Stage stage) {
        List<Screen> screens = Double.isNaN(stage.getX()) || Double.isNaN(stage.getY()) ? List.of()
                : Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1);
        return screens.stream().findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    }

    /**
     * The initial width of a window's content.
     *
     * @param room   the usable area of its screen
     * @param wanted the wanted width in pixels
     */
    public static double widthIn(Rectangle2D room, double wanted) {
        return Math.min(wanted, room.getWidth());
    }

    /**
     * The initial height of a window's content.
     *
     * @param room   the usable area of its screen
     * @param wanted the wanted height in pixels
     */
    public static double heightIn(Rectangle2D room, double wanted) {
        return Math.min(wanted, Math.max(1, room.getHeight() - FRAME));
    }
}
