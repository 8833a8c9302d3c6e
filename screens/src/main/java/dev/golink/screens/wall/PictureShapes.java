package dev.golink.screens.wall;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.wall.fit.ShapeCounts;
import dev.golink.screens.wall.tile.WallScreen;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.ui.roster.PhoneRow;

/**
 * Computes the aspect ratios of phones' pictures: that of the last picture, otherwise that of the screen as the phone
 * describes it.
 */
final class PictureShapes {
    private PictureShapes() {}

    /** The shapes of these phones' pictures; on the JavaFX thread. */
    static ShapeCounts of(List<PhoneRow> rows, WallScreens screens) {
        return ShapeCounts.of(rows.stream().map(row -> ratio(row, screens.known(row))).toList());
    }

    private static double ratio(PhoneRow row, @Nullable WallScreen screen) {
        DecodeResult.Picture picture = screen == null ? null : screen.model().pictureProperty().get();
        if (picture != null) {
            boolean turned = picture.rotation() % 2 != 0;
            double ratio = ratio(picture.image().getWidth(), picture.image().getHeight());
            return turned ? 1 / ratio : ratio;
        }
        PhoneDescription says = row.phone().description();
        return says.width() == null || says.height() == null ? ShapeCounts.USUAL_RATIO
                : ratio(says.width(), says.height());
    }

    private static double ratio(double width, double height) {
        return width > 0 && height > 0 ? width / height : ShapeCounts.USUAL_RATIO;
    }
}
