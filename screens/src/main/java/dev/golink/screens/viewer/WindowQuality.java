package dev.golink.screens.viewer;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;

/**
 * The picture quality that a watch window needs. It needs none while it is minimised or closed, otherwise as many
 * display pixels as the picture can fill. Used on the JavaFX thread only.
 */
final class WindowQuality {
    /** The delay before a new size is reported, so that resizing reports only the final size. */
    private static final Duration SETTLING = Duration.millis(300);

    private final Stage stage;
    private final ObservableValue<DecodeResult.@Nullable Picture> picture;
    private final double usualAspect;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private ViewQuality wanted = new ViewQuality.Hidden();

    /**
     * Makes an instance.
     *
     * @param stage       the window; its scene is set already
     * @param usualAspect width divided by height of the picture, used until the first picture arrives
     */
    WindowQuality(Stage stage, ObservableValue<DecodeResult.@Nullable Picture> picture, double usualAspect) {
        this.stage = stage;
        this.picture = picture;
        this.usualAspect = usualAspect;
    }

    /** The quality needed before the window is shown, computed as if it were shown. */
    ViewQuality atFirst() {
        wanted = focus(stage.getScene());
        return wanted;
    }

    /** Reports each change from now on: hiding and showing at once, a new size once it has settled. */
    void follow(Consumer<ViewQuality> told) {
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
        ViewQuality before = wanted;
        wanted = stage.isShowing() && !stage.isIconified() ? focus(stage.getScene()) : new ViewQuality.Hidden();
        return !wanted.equals(before);
    }

    /** The quality for the whole scene. The strip is thin enough to be counted as part of the picture. */
    private ViewQuality focus(Scene scene) {
        double aspect = aspect();
        double width = Math.min(scene.getWidth(), scene.getHeight() * aspect);
        double longSide = Math.max(width, width / aspect) * stage.getOutputScaleX();
        return new ViewQuality.Focus(Math.max(1, (int) Math.round(longSide)));
    }

    private double aspect() {
        DecodeResult.Picture shown = picture.getValue();
        if (shown == null) {
            return usualAspect;
        }
        double aspect = shown.image().getWidth() / shown.image().getHeight();
        return shown.rotation() % 2 == 0 ? aspect : 1 / aspect;
    }
}
