package dev.golink.ui.scenes;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * How small a window can be made, and that it is never larger than its screen: a screen of large pixels has less room than
 * the window would like. For the window's thread only.
 */
public final class SmallestSize {
    /** What the frame of a window takes at least, in pixels. */
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
     * Keeps a window from being made smaller than this, or than its screen where that is smaller still.
     *
     * @param width  in pixels
     * @param height likewise
     */
    public static void keep(Stage stage, double width, double height) {
        SmallestSize size = new SmallestSize(stage, width, height);
        // The screens outlive the window, which holds what listens to them.
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

    /** The room on the screen that a window is on, or will be on. */
    public static Rectangle2D roomOf(Stage stage) {
        List<Screen> screens = Double.isNaN(stage.getX()) || Double.isNaN(stage.getY()) ? List.of()
                : Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1);
        return screens.stream().findFirst().orElse(Screen.getPrimary()).getVisualBounds();
    }

    /**
     * So large the content of a window is at first.
     *
     * @param room   of its screen
     * @param wanted in pixels
     */
    public static double widthIn(Rectangle2D room, double wanted) {
        return Math.min(wanted, room.getWidth());
    }

    /** The same of its height. */
    public static double heightIn(Rectangle2D room, double wanted) {
        return Math.min(wanted, Math.max(1, room.getHeight() - FRAME));
    }
}
