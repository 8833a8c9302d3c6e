package dev.golink.screens.viewer;

import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;

/** Shows a picture upright and as large as fits, without distortion. */
final class PicturePane extends Region {
    private static final int QUARTER_TURN = 90;

    private final ImageView view = new ImageView();
    private final ColorAdjust grey = new ColorAdjust(0, -1, -0.35, 0);

    PicturePane() {
        view.setId("viewer-image");
        view.setSmooth(true);
        getChildren().add(view);
    }

    /** Shows a picture; null shows none. */
    void show(DecodeResult.@Nullable Picture picture) {
        view.setImage(picture == null ? null : picture.image());
        view.setRotate(picture == null ? 0 : picture.rotation() * QUARTER_TURN);
        requestLayout();
    }

    /** Removes the colours of an old picture, so that nobody takes it for a current one. */
    void grey(boolean old) {
        view.setEffect(old ? grey : null);
    }

    /** Fits the picture before it is rotated. Rotation is about the centre and moves nothing else. */
    @Override
    protected void layoutChildren() {
        if (view.getImage() == null) {
            return;
        }
        double width = view.getImage().getWidth();
        double height = view.getImage().getHeight();
        boolean lying = view.getRotate() % (2 * QUARTER_TURN) != 0;
        double scale = Math.min(getWidth() / (lying ? height : width), getHeight() / (lying ? width : height));
        view.setFitWidth(width * scale);
        view.setFitHeight(height * scale);
        view.relocate((getWidth() - width * scale) / 2, (getHeight() - height * scale) / 2);
    }
}
