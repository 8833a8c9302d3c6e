package dev.golink.screens.input.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Transform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;

/** From places in a pane to points of a screen. */
class PictureGeometryTest {
    private static final int SAMPLES = 20_000;

    /**
     * A place on the stored image is turned with a rotation matrix, as the scene does it, and must lie at the same point
     * of the screen that the geometry gives for the same place in the pane.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void eachPixelOfTheScreenIsUnderThePlaceWhereItIsShown(int rotation) {
        Random random = new Random(19 + rotation);
        for (int i = 0; i < SAMPLES; i++) {
            double paneWidth = 20 + random.nextInt(3_000) + random.nextDouble();
            double paneHeight = 20 + random.nextInt(3_000) + random.nextDouble();
            int imageWidth = 1 + random.nextInt(4_096);
            int imageHeight = 1 + random.nextInt(4_096);
            boolean lying = rotation % 2 != 0;
            SeenPicture seen = new SeenPicture(lying ? imageHeight : imageWidth, lying ? imageWidth : imageHeight,
                    rotation, i);
            int storedX = random.nextInt(imageWidth);
            int storedY = random.nextInt(imageHeight);

            Point2D place = shown(storedX + inside(random), storedY + inside(random), imageWidth, imageHeight,
                    paneWidth, paneHeight,
                    rotation);
            PictureGeometry geometry = PictureGeometry.fit(paneWidth, paneHeight, imageWidth, imageHeight, seen);
            ScreenPoint point = geometry.at(place.getX(), place.getY());

            int[] upright = switch (rotation) {
                case 0 -> new int[]{storedX, storedY};
                case 1 -> new int[]{imageHeight - 1 - storedY, storedX};
                case 2 -> new int[]{imageWidth - 1 - storedX, imageHeight - 1 - storedY};
                default -> new int[]{storedY, imageWidth - 1 - storedX};
            };
            assertThat((long) point.x() * seen.width() / ScreenPoint.UNITS).as("x of %s", seen).isEqualTo(upright[0]);
            assertThat((long) point.y() * seen.height() / ScreenPoint.UNITS).as("y of %s", seen).isEqualTo(upright[1]);
        }
    }

    /** Somewhere in a pixel, as close to its edges as the calculation is exact. */
    private static double inside(Random random) {
        return Math.clamp(random.nextDouble(), 0.001, 0.999);
    }

    /** The place of a point of the stored image: fitted as if it were not turned, then turned about its centre. */
    private static Point2D shown(double x, double y, double width, double height, double paneWidth, double paneHeight,
            int rotation) {
        boolean lying = rotation % 2 != 0;
        double scale = Math.min(paneWidth / (lying ? height : width), paneHeight / (lying ? width : height));
        Transform turn = new Rotate(90 * rotation, paneWidth / 2, paneHeight / 2);
        return turn.transform(paneWidth / 2 + (x - width / 2) * scale, paneHeight / 2 + (y - height / 2) * scale);
    }

    @Test
    void aPlaceBesideThePictureIsNoPointAndItsNearestPointIsOnTheEdge() {
        PictureGeometry geometry = PictureGeometry.fit(1_000, 400, 100, 200, new SeenPicture(100, 200, 0, 0));
        assertThat(geometry.left()).isEqualTo(400);
        assertThat(geometry.at(399.9, 200)).isNull();
        assertThat(geometry.at(600, 200)).isNull();
        assertThat(geometry.at(500, -0.1)).isNull();
        assertThat(geometry.at(500, 400)).isNull();
        assertThat(geometry.at(400, 0)).isEqualTo(new ScreenPoint(0, 0));
        assertThat(geometry.nearest(0, 200)).isEqualTo(new ScreenPoint(0, 32_768));
        assertThat(geometry.nearest(999, 999)).isEqualTo(new ScreenPoint(65_535, 65_535));
    }

    @Test
    void aPointIsDrawnWhereItIsTouched() {
        PictureGeometry geometry = PictureGeometry.fit(333, 777, 800, 360, new SeenPicture(360, 800, 3, 0));
        ScreenPoint point = geometry.at(120.5, 300.25);
        assertThat(geometry.x(point)).isCloseTo(120.5, within(0.02));
        assertThat(geometry.y(point)).isCloseTo(300.25, within(0.02));
    }

    @Test
    void withoutRoomOrImageThereIsNoPicture() {
        SeenPicture seen = new SeenPicture(9, 20, 0, 0);
        assertThat(PictureGeometry.fit(0, 400, 9, 20, seen)).isNull();
        assertThat(PictureGeometry.fit(400, 400, 0, 0, seen)).isNull();
    }
}
