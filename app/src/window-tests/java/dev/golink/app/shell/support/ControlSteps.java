package dev.golink.app.shell.support;

import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.fixtures.SampleScreens;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/** Steps of tests with a watch window whose phone is controlled. */
public final class ControlSteps {
    public static final PhoneId LAB_1 = new PhoneId("lab-1");
    public static final OperatorId ANNA = new OperatorId("anna");
    private static final Set<InputKind> ALL = EnumSet.allOf(InputKind.class);

    private final TestWindow window;

    public ControlSteps(TestWindow window) {
        this.window = window;
    }

    /** A phone that shares its screen and can carry out all input. */
    public static Phone able(String id) {
        return live(id, new PhoneInput(ALL, null, null));
    }

    /** The same phone while another operator, or this one, controls it. */
    public static Phone held(String id, String operator) {
        return live(id, new PhoneInput(ALL, null, new OperatorId(operator)));
    }

    /** A phone that can carry out no input because of an obstacle. */
    public static Phone hindered(String id, @Nullable InputObstacle obstacle) {
        return live(id, new PhoneInput(Set.of(), obstacle, null));
    }

    private static Phone live(String id, PhoneInput input) {
        return Phones.sharing(Phones.online(id), Sharing.LIVE).with(input);
    }

    /** Opens the watch window of a phone and lets it show a picture. */
    public void watch(String id) {
        window.select(id);
        window.press("action-watch");
        await().until(() -> window.fleet.screens().contains(id));
        await().until(() -> {
            window.fleet.frame(id, SampleScreens.frame(7, 0));
            WaitForAsyncUtils.waitForFxEvents();
            return TestWindow.fx(() -> ((ImageView) scene().lookup("#viewer-image")).getImage() != null);
        });
    }

    /** Presses Control, and lets the server answer. */
    public void take(ControlAnswer answer) {
        int before = window.fleet.fakeControl().takings().size();
        fire("viewer-control");
        await().until(() -> window.fleet.fakeControl().takings().size() > before);
        answer(answer);
    }

    /** Lets the server answer the newest request for control. */
    public void answer(ControlAnswer answer) {
        window.fleet.fakeControl().takings().getLast().answer().complete(answer);
        settle();
    }

    /** Waits until what the server said has reached the window. */
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.fx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a button of the watch window, whether or not it is visible. */
    public void fire(String id) {
        TestWindow.fx(() -> {
            ((ButtonBase) scene().lookup("#" + id)).fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The text of a node of the watch window. */
    public String text(String id) {
        return TestWindow.fx(() -> ((Labeled) scene().lookup("#" + id)).getText());
    }

    /** A node of the watch window. */
    public Node node(String id) {
        return TestWindow.fx(() -> scene().lookup("#" + id));
    }

    /** Whether a node of the watch window is visible with all its parents. */
    public boolean isShown(String id) {
        return TestWindow.fx(() -> {
            for (Node node = scene().lookup("#" + id); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return scene().lookup("#" + id) != null;
        });
    }

    /** Presses and releases the mouse on the picture of the watch window. */
    public void touch() {
        TestWindow.fx(() -> {
            Node picture = scene().lookup(".touch-surface");
            Bounds bounds = picture.localToScene(picture.getBoundsInLocal());
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(picture, new MouseEvent(type, bounds.getCenterX(), bounds.getCenterY(), 0, 0,
                        MouseButton.PRIMARY, 1, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false,
                        false, true, false, true, null));
            }
            return null;
        });
        settle();
    }

    /** A movement of the mouse. */
    public static MouseEvent moved() {
        return new MouseEvent(MouseEvent.MOUSE_MOVED, 5, 5, 5, 5, MouseButton.NONE, 0, false, false, false, false,
                false, false, false, true, false, true, null);
    }

    /** The scene of the open watch window. */
    public static Scene scene() {
        return List.copyOf(Window.getWindows()).stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.getScene().getRoot().getStyleClass().contains("viewer")).findFirst()
                .orElseThrow().getScene();
    }
}
