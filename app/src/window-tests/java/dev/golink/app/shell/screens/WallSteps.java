package dev.golink.app.shell.screens;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/** Actions of tests on a window's wall, and what the wall shows. */
final class WallSteps {
    private static final byte[] PICTURE = Jpegs.of(90, 200);

    private final TestWindow window;
    private final FxRobot robot = new FxRobot();
    private long sequence;

    WallSteps(TestWindow window) {
        this.window = window;
    }

    /** Shows the window with these phones, and opens its wall. */
    void open(Phone... phones) {
        window.fleet.put(phones);
        window.show(1024, 700);
        shortcut(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            window.stage().getScene().getRoot().layout();
            return null;
        });
    }

    static Phone[] many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> sharing("lab-" + i)).toArray(Phone[]::new);
    }

    static Phone sharing(String id) {
        return Phones.sharing(Phones.online(id), Sharing.LIVE);
    }

    void picture(String id) {
        window.fleet.frame(id, Jpegs.frame(PICTURE, 0, sequence++));
    }

    /** Presses a tile with modifier keys, which the headless platform's robot does not pass on with the mouse. */
    void press(String id, boolean shift, boolean control) {
        Node tile = tile(id);
        TestWindow.fx(() -> {
            Point2D at = tile.localToScene(20, 20);
            Event.fireEvent(tile,
                    new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, shift,
                            control, false, false, true, false, false, false, false, true, null));
            Event.fireEvent(tile,
                    new MouseEvent(MouseEvent.MOUSE_RELEASED, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1, shift,
                            control, false, false, false, false, false, false, false, true, null));
            return null;
        });
    }

    void shortcut(KeyCode key) {
        robot.press(KeyCode.CONTROL).push(key).release(KeyCode.CONTROL);
    }

    /** The names of the visible tiles, in reading order. */
    List<String> tiles() {
        return TestWindow.fx(() -> nodes().sorted(Comparator.comparingDouble(Node::getLayoutY)
                .thenComparing(Node::getLayoutX)).map(WallSteps::name).toList());
    }

    Node tile(String id) {
        return TestWindow.fx(() -> nodes().filter(tile -> name(tile).equals(id)).findFirst().orElseThrow());
    }

    List<String> says(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> tile.lookupAll(".label").stream().filter(Node::isVisible)
                .filter(label -> label.getParent().isVisible()).map(label -> ((Labeled) label).getText()).toList());
    }

    /** The lower edge of the lowest tile, as a fraction of the page's lower edge. */
    double lowest() {
        return TestWindow.fx(() -> {
            Node page = window.stage().getScene().lookup("#wall-page");
            double bottom = nodes().mapToDouble(tile -> tile.localToScene(tile.getLayoutBounds()).getMaxY()).max()
                    .orElse(0);
            return bottom / page.localToScene(page.getLayoutBounds()).getMaxY();
        });
    }

    ImageView image(String id) {
        return (ImageView) tile(id).lookup("ImageView");
    }

    ImageView closeUp() {
        return (ImageView) window.stage().getScene().lookup("#close-up").lookup("ImageView");
    }

    String accessible(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> String.valueOf(tile.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    boolean isSelected(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> Boolean.TRUE.equals(tile.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
    }

    double width(String id) {
        return TestWindow.fx(() -> tile(id).getLayoutBounds().getWidth());
    }

    Bounds place(String id) {
        return TestWindow.fx(() -> tile(id).localToScene(tile(id).getLayoutBounds()));
    }

    Point2D leftOf(String id) {
        Node tile = tile(id);
        return TestWindow.fx(() -> {
            Bounds bounds = tile.localToScreen(tile.getLayoutBounds());
            return new Point2D(bounds.getMinX() + 6, bounds.getCenterY());
        });
    }

    boolean isShown(String id) {
        return TestWindow.fx(() -> {
            Node node = window.stage().getScene().lookup("#" + id);
            while (node != null && node.isVisible()) {
                node = node.getParent();
            }
            return node == null;
        });
    }

    private Stream<Node> nodes() {
        return window.stage().getScene().getRoot().lookupAll(".wall-tile").stream().filter(Node::isVisible);
    }

    private static String name(Node tile) {
        return ((Labeled) tile.lookup(".wall-name")).getText();
    }
}
