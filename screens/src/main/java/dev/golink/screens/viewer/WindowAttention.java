package dev.golink.screens.viewer;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.Attention;
import dev.golink.screens.frames.Decoded;

/**
 * How closely a window's picture is looked at: not at all while the window is minimised or gone, else with as many pixels
 * of the display as the picture has room for. On the FX thread only.
 */
final class WindowAttention {
    /** Who draws a window larger wants one new size in the end, not all that lie between. */
    private static final Duration SETTLING = Duration.millis(300);

    private final Stage stage;
    private final ObservableValue<Decoded.@Nullable Picture> picture;
    private final double usualAspect;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private Attention wanted = new Attention.Hidden();

    /**
     * Makes it.
     *
     * @param stage       the window; it has its scene
     * @param usualAspect width by height of a picture, for as long as none came
     */
    WindowAttention(Stage stage, ObservableValue<Decoded.@Nullable Picture> picture, double usualAspect) {
        this.stage = stage;
        this.picture = picture;
        this.usualAspect = usualAspect;
    }

    /** Before the window is shown: as if it were. */
    Attention atFirst() {
        wanted = focus(stage.getScene());
        return wanted;
    }

    /** Tells each change from now on: hiding and showing at once, another size once it stays. */
    void follow(Consumer<Attention> told) {
        Scene scene = stage.getScene();
        settling.setOnFinished(_ -> told.accept(wanted));
        Runnable visible = () -> {
            if (change()) {
                settling.stop();
                told.accept(wanted);
            }
        };
        stage.showingProperty().subscribe((_, _) -> visible.run());
        stage.iconifiedProperty().subscribe((_, _) -> visible.run());
        Runnable size = () -> {
            if (change()) {
                settling.playFromStart();
            }
        };
        scene.widthProperty().subscribe((_, _) -> size.run());
        scene.heightProperty().subscribe((_, _) -> size.run());
        stage.outputScaleXProperty().subscribe((_, _) -> size.run());
        picture.subscribe((_, _) -> size.run());
    }

    private boolean change() {
        Attention before = wanted;
        wanted = stage.isShowing() && !stage.isIconified() ? focus(stage.getScene()) : new Attention.Hidden();
        return !wanted.equals(before);
    }

    /** The strip is thin enough to be counted in. */
    private Attention focus(Scene scene) {
        double aspect = aspect();
        double width = Math.min(scene.getWidth(), scene.getHeight() * aspect);
        double longSide = Math.max(width, width / aspect) * stage.getOutputScaleX();
        return new Attention.Focus(Math.max(1, (int) Math.round(longSide)));
    }

    private double aspect() {
        Decoded.Picture shown = picture.getValue();
        if (shown == null) {
            return usualAspect;
        }
        double aspect = shown.image().getWidth() / shown.image().getHeight();
        return shown.rotation() % 2 == 0 ? aspect : 1 / aspect;
    }
}
