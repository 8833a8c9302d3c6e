package dev.golink.app.robot;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.ui.fixtures.EventPaths;

/** Clicks, scrolls and types at random; the same seed causes the same actions. */
final class RandomOperator {
    private static final String CONTROLS = ".button, .toggle-button, .menu-button, .text-field, .text-area, .check-box,"
            + " .list-cell, .table-row-cell, .column-header, .combo-box, .menu-item, .hyperlink, .split-pane-divider";
    /** Controls that use files and other programs of the computer, which the random operator must not touch. */
    private static final List<String> FORBIDDEN = List.of("quit", "export", "keep", "menu-logs", "open-link",
            "protocol");
    private static final List<KeyCode> KEYS = List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT,
            KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE, KeyCode.DELETE,
            KeyCode.BACK_SPACE, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.F1, KeyCode.F2,
            KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F11);
    private static final List<KeyCode> WITH_CONTROL = List.of(KeyCode.A, KeyCode.F, KeyCode.C, KeyCode.D, KeyCode.G,
            KeyCode.T, KeyCode.M, KeyCode.N, KeyCode.B, KeyCode.ENTER, KeyCode.COMMA, KeyCode.DIGIT1, KeyCode.DIGIT2,
            KeyCode.DIGIT3);
    private static final List<String> WORDS = List.of("lab", "pixel", "battery<20", "presence:stale", "群组", "-a",
            "group:kiosk", "x", "12", "rtt>10");

    private final FxRobot robot = new FxRobot();
    private final SplittableRandom random;
    private final Stage console;
    private long actions;

    /** @param console the console's window, which always stays open */
    RandomOperator(long seed, Stage console) {
        this.console = console;
        random = new SplittableRandom(seed);
    }

    long actions() {
        return actions;
    }

    /** Does one random action, and waits until the window has handled it. */
    void act() {
        actions++;
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> clickControl();
            case 4, 5 -> clickAnywhere();
            case 6 -> robot.scroll(random.nextInt(1, 12),
                    random.nextBoolean() ? javafx.geometry.VerticalDirection.DOWN
                            : javafx.geometry.VerticalDirection.UP);
            case 7 -> robot.write(one(WORDS), 0);
            case 8 -> robot.push(KeyCode.CONTROL, one(WITH_CONTROL));
            default -> robot.push(one(KEYS));
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** Closes all other windows and opens the page of the table, so that samples can be compared. */
    void rest() {
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            shown().stream().filter(Stage.class::isInstance).map(Stage.class::cast).filter(stage -> stage != console)
                    .forEach(Stage::close);
            return null;
        });
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, EventPaths::forget);
    }

    private void clickControl() {
        List<Bounds> controls = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> shown().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(CONTROLS).stream())
                .filter(RandomOperator::isForIt).map(node -> node.localToScreen(node.getBoundsInLocal())).toList());
        if (controls.isEmpty()) {
            clickAnywhere();
        } else {
            Bounds place = one(controls);
            click(place.getCenterX(), place.getCenterY());
        }
    }

    private void clickAnywhere() {
        double[] place = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            List<Window> windows = shown();
            Window window = windows.get(random.nextInt(windows.size()));
            return new double[]{window.getX() + random.nextDouble(window.getWidth()),
                window.getY() + random.nextDouble(window.getHeight())};
        });
        click(place[0], place[1]);
    }

    private void click(double x, double y) {
        if (isForbidden(x, y)) {
            return;
        }
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        robot.moveTo(x, y, Motion.DIRECT);
        if (!isOverWindow(x, y)) {
            return;
        }
        if (random.nextInt(6) == 0) {
            robot.press(KeyCode.SHIFT);
            robot.clickOn(button);
            robot.release(KeyCode.SHIFT);
        } else if (random.nextInt(8) == 0) {
            robot.doubleClickOn(button);
        } else {
            robot.clickOn(button);
        }
    }

    private static List<Window> shown() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null && window.getWidth() > 1).toList();
    }

    private static boolean isForIt(Node node) {
        return node.isVisible() && !node.isDisabled() && node.getScene() != null && !isForbidden(node);
    }

    /**
     * Whether a window is at this point. The headless platform's robot fails to press a button elsewhere, as where a
     * menu has just closed.
     */
    private static boolean isOverWindow(double x, double y) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000,
                () -> shown().stream().anyMatch(window -> x > window.getX() && x < window.getX() + window.getWidth()
                        && y > window.getY() && y < window.getY() + window.getHeight()));
    }

    private static boolean isForbidden(double x, double y) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000,
                () -> shown().stream().flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
                        .filter(RandomOperator::isForbidden).filter(Node::isVisible)
                        .anyMatch(node -> node.localToScreen(node.getBoundsInLocal()) instanceof Bounds bounds
                                && bounds.contains(x, y)));
    }

    private static boolean isForbidden(Node node) {
        return Stream.concat(Stream.ofNullable(node.getId()), node.getStyleClass().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> FORBIDDEN.stream().anyMatch(name::contains));
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Whether the console's window is still open. */
    boolean stands() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, console::isShowing);
    }
}
