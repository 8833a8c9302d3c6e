package dev.golink.screens.input;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.input.echo.HandGestureClock;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.ui.texts.Texts;

/** A surface of 400×800 in a window, over a picture of the same shape, and what an operator does on it. */
final class TouchSteps implements AutoCloseable {
    static final int WIDE = 400;
    static final int HIGH = 800;

    final HandGestureClock clock = new HandGestureClock();
    final FakeTarget target = new FakeTarget();
    String clipboard = "";
    /** The fingers on the touch screen. A test may let the system forget one. */
    final Map<Integer, TouchPoint> touching = new HashMap<>();
    private final TouchSurface surface;
    private final Button other;
    private final Stage stage;

    TouchSteps() {
        this(Locale.ENGLISH);
    }

    TouchSteps(Locale language) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        other = fx(() -> new Button("other"));
        surface = fx(() -> new TouchSurface(Texts.of(language), clock, new ConsoleClipboard() {
            @Override
            public String text() {
                return clipboard;
            }

            @Override
            public void put(String text) {
                clipboard = text;
            }
        }, other::requestFocus));
        stage = fx(() -> {
            Stage made = new Stage();
            surface.setPrefSize(WIDE, HIGH);
            made.setScene(new Scene(new BorderPane(surface, null, null, other, null)));
            made.show();
            made.requestFocus();
            surface.setTarget(target);
            return made;
        });
        picture(WIDE, HIGH, 0);
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            surface.resize(WIDE, HIGH);
            surface.requestFocus();
            return null;
        });
    }

    void picture(int width, int height, int rotation) {
        fx(() -> {
            boolean lying = rotation % 2 != 0;
            surface.showPicture(new DecodeResult.Picture(new WritableImage(lying ? height : width,
                    lying ? width : height), new SeenPicture(width, height, rotation, 7), 0, 0, 0));
            return null;
        });
    }

    void trust(PictureTrust trust) {
        run(() -> surface.showTrust(trust));
    }

    /** The picture of another phone is shown instead. */
    void target(FakeTarget next) {
        run(() -> surface.setTarget(next));
    }

    void active(boolean now) {
        run(() -> target.active.set(now));
    }

    void mouse(EventType<MouseEvent> type, MouseButton button, double x, double y) {
        mouse(type, button, x, y, false);
    }

    void mouse(EventType<MouseEvent> type, MouseButton button, double x, double y, boolean synthesized) {
        boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
        run(() -> {
            Point2D at = surface.localToScene(x, y);
            Event.fireEvent(surface, new MouseEvent(type, at.getX(), at.getY(), 0, 0, button, 1, false, false, false,
                    false, down && button == MouseButton.PRIMARY, down && button == MouseButton.MIDDLE,
                    down && button == MouseButton.SECONDARY, synthesized, false, true,
                    new PickResult(surface, at.getX(), at.getY())));
        });
    }

    void press(double x, double y) {
        mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y);
    }

    void drag(double x, double y) {
        mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x, y);
    }

    void release(double x, double y) {
        mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y);
    }

    void click(double x, double y) {
        press(x, y);
        release(x, y);
    }

    void finger(EventType<TouchEvent> type, int id, double x, double y) {
        run(() -> {
            Point2D at = surface.localToScene(x, y);
            TouchPoint.State state = type.equals(TouchEvent.TOUCH_PRESSED) ? TouchPoint.State.PRESSED
                    : type.equals(TouchEvent.TOUCH_MOVED) ? TouchPoint.State.MOVED : TouchPoint.State.RELEASED;
            TouchPoint point = new TouchPoint(id, state, at.getX(), at.getY(), 0, 0, surface,
                    new PickResult(surface, at.getX(), at.getY()));
            touching.put(id, point);
            Event.fireEvent(surface, new TouchEvent(type, point, List.copyOf(touching.values()), 1, false, false, false,
                    false));
            if (state == TouchPoint.State.RELEASED) {
                touching.remove(id);
            }
        });
    }

    /** Turns the wheel by ticks; negative ticks are towards the operator. */
    void wheel(double ticks) {
        scroll(0, ticks * 40, 40, false);
    }

    /** Moves two fingers on a trackpad. */
    void glide(double right, double down, boolean inertia) {
        scroll(right, down, 1, inertia);
    }

    private void scroll(double right, double down, double multiplier, boolean inertia) {
        run(() -> {
            Point2D at = surface.localToScene(200, 400);
            Event.fireEvent(surface, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), 0, 0, false, false,
                    false, false, false, inertia, right, down, right, down, multiplier, multiplier,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    new PickResult(surface, at.getX(), at.getY())));
        });
    }

    /** Types a character: the keys that make it, and the character itself. */
    void type(String character) {
        run(() -> Event.fireEvent(surface, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false,
                false, false, false)));
    }

    /** Presses a key; whether it was taken. */
    boolean key(KeyCode code, boolean shift, boolean control, boolean alt) {
        return fx(() -> {
            boolean[] reached = new boolean[1];
            surface.setOnKeyPressed(_ -> reached[0] = true);
            Event.fireEvent(surface, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, shift,
                    control, alt, false));
            return !reached[0];
        });
    }

    boolean key(KeyCode code) {
        return key(code, false, false, false);
    }

    boolean shortcut(KeyCode code) {
        return key(code, false, true, false);
    }

    /** What an input method does. */
    void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty() ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        run(() -> Event.fireEvent(surface, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs,
                committed, composed.length())));
    }

    void pass(long millis) {
        run(() -> clock.pass(millis));
    }

    void pulse() {
        run(clock::pulse);
    }

    /** Moves the keyboard to another control of the window. */
    void leave() {
        run(other::requestFocus);
    }

    boolean hasFocus() {
        return fx(surface::isFocused);
    }

    String composed() {
        return label("#touch-composed");
    }

    /** The reason that is shown; empty if none is. */
    String reason() {
        return label("#touch-reason");
    }

    String spoken() {
        return fx(() -> String.valueOf(surface.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private String label(String query) {
        return fx(() -> {
            Label label = (Label) surface.lookup(query);
            return label.isVisible() ? label.getText() : "";
        });
    }

    /** The marks, each as the state of its ring. */
    List<String> marks() {
        return fx(() -> surface.lookupAll(".touch-ring").stream().filter(Node::isVisible)
                .map(ring -> Stream.of("done", "failed").filter(
                        state -> ring.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state))).findFirst()
                        .orElse("sent"))
                .toList());
    }

    /** Where the only mark is, in whole pixels. */
    Point2D mark() {
        return fx(() -> {
            Group ring = (Group) surface.lookup(".touch-ring");
            return new Point2D(Math.round(ring.getLayoutX()), Math.round(ring.getLayoutY()));
        });
    }

    void end(int gesture, InputOutcome outcome) {
        run(() -> target.gestures.get(gesture).ended().accept(outcome));
    }

    void run(Runnable task) {
        fx(() -> {
            task.run();
            return null;
        });
    }

    static <T> T fx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), task);
    }

    @Override
    public void close() {
        run(stage::close);
    }
}
