package dev.golink.screens.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;

/** Clicks on a picture in a window, and compares the points that arrive with what the image shows there. */
public final class HotSpot {
    private static final double HALF = 0.5 + 1e-4;
    private static final List<Point2D> PLACES = List.of(new Point2D(0.01, 0.01), new Point2D(0.5, 0.33),
            new Point2D(0.99, 0.6), new Point2D(0.21, 0.487));

    private HotSpot() {}

    /** Clicks at some places of an image. Each must arrive at the pixel under the pointer. */
    public static void clicksArrive(FxRobot robot, ImageView image, FakeTarget target, SeenPicture shown) {
        Bounds bounds = TouchSteps.fx(() -> image.localToScreen(image.getLayoutBounds()));
        for (Point2D place : PLACES) {
            Point2D pointer = new Point2D(Math.rint(bounds.getMinX() + place.getX() * bounds.getWidth()),
                    Math.rint(bounds.getMinY() + place.getY() * bounds.getHeight()));
            target.gestures.clear();
            robot.moveTo(pointer);
            robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(target.steps()).as("%s at %s", shown, place).containsExactly("down 0", "up 0");
            assertThat(target.only().parts()).extracting(FakeTarget.Part::seen).containsOnly(shown);
            Point2D wanted = TouchSteps.fx(() -> under(image, pointer, shown));
            target.touches().map(InputStep.Touch::at).forEach(at -> {
                assertThat(Math.abs(wanted.getX() - pixel(at.x(), shown.width()))).as("x of %s at %s", shown, place)
                        .isLessThanOrEqualTo(HALF);
                assertThat(Math.abs(wanted.getY() - pixel(at.y(), shown.height()))).as("y of %s at %s", shown, place)
                        .isLessThanOrEqualTo(HALF);
            });
        }
    }

    /** The centre of the pixel that the phone touches. */
    private static double pixel(int units, int pixels) {
        return Math.floor((double) units * pixels / ScreenPoint.UNITS) + 0.5;
    }

    /** What the image shows at the pointer, in pixels of the upright screen. */
    private static Point2D under(ImageView image, Point2D pointer, SeenPicture shown) {
        Point2D local = image.screenToLocal(pointer);
        double x = local.getX() / image.getFitWidth();
        double y = local.getY() / image.getFitHeight();
        Point2D upright = switch (shown.rotation()) {
            case 0 -> new Point2D(x, y);
            case 1 -> new Point2D(1 - y, x);
            case 2 -> new Point2D(1 - x, 1 - y);
            default -> new Point2D(y, 1 - x);
        };
        return new Point2D(upright.getX() * shown.width(), upright.getY() * shown.height());
    }

    /** All rotations and three sizes of windows: rotation, width, height. */
    public static Stream<int[]> windows() {
        return Stream.of(0, 1, 2, 3).flatMap(rotation -> Stream.of(new int[]{rotation, 300, 520},
                new int[]{rotation, 437, 701}, new int[]{rotation, 900, 433}));
    }
}
