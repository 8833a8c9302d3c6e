package dev.golink.screens.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.input.echo.EchoMark;
import dev.golink.screens.input.echo.LocalRefusal;
import dev.golink.screens.input.echo.PictureGeometry;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TouchAction;

/**
 * The fingers on the picture. A gesture lasts from the first finger that comes until the last one goes. Moves are sent
 * once a pulse at most. While nothing moves, the same points are sent again, because the server takes a silent finger
 * back. For the JavaFX thread only.
 */
final class Fingers {
    /** While a finger is pressed, something is sent at least so often. */
    static final Duration REPEAT = Duration.ofMillis(500);

    /** Two pictures whose ratios of width to height differ by no more than this have the same shape. */
    private static final double SAME_SHAPE = 0.02;

    private final GestureSender sender;
    /** The fingers that are pressed, with the points that were sent last. */
    private final TreeMap<Integer, ScreenPoint> pressed = new TreeMap<>();
    /** The points that are to be sent with the next pulse. */
    private final TreeMap<Integer, ScreenPoint> moved = new TreeMap<>();
    private GestureSender.@Nullable Open open;
    private @Nullable SeenPicture begunOn;
    private Subscription pulse = Subscription.EMPTY;
    private Subscription repeat = Subscription.EMPTY;

    Fingers(GestureSender sender) {
        this.sender = sender;
    }

    /** Whether that finger is pressed. */
    boolean isPressed(int pointer) {
        return pressed.containsKey(pointer);
    }

    /**
     * A finger comes. No effect outside of the picture; if nothing may be sent, the operator is told.
     *
     * @param x in the pane
     * @param y in the pane
     * @return whether it is pressed now
     */
    boolean down(int pointer, double x, double y) {
        PictureGeometry geometry = sender.geometry();
        ScreenPoint at = geometry == null ? null : geometry.at(x, y);
        if (at == null || geometry == null || !sender.permits(at)) {
            return false;
        }
        if (isPressed(pointer)) {
            // Its end was lost, such as in a window of the desktop itself.
            cancel();
        }
        if (open == null) {
            begunOn = geometry.seen();
            open = begin(at);
        }
        flush();
        pressed.put(pointer, at);
        send(List.of(touch(pointer, TouchAction.DOWN, at)));
        return isPressed(pointer);
    }

    private GestureSender.Open begin(ScreenPoint at) {
        EchoMark mark = sender.echo().sent(at);
        // It may end while fingers are pressed, such as by a refusal of its first part.
        return sender.begin(mark, _ -> {
            if (open != null && mark.equals(open.mark())) {
                forget();
            }
        });
    }

    /** A pressed finger moves; outside of the picture it moves along the edge. */
    void move(int pointer, double x, double y) {
        PictureGeometry geometry = sender.geometry();
        GestureSender.Open gesture = open;
        if (geometry == null || gesture == null || !isPressed(pointer)) {
            return;
        }
        ScreenPoint at = geometry.nearest(x, y);
        gesture.mark().moveTo(at);
        boolean waits = !moved.isEmpty();
        moved.put(pointer, at);
        if (!waits) {
            pulse = sender.clock().atPulse(this::flush);
        }
    }

    /** A pressed finger goes. */
    void up(int pointer, double x, double y) {
        if (!isPressed(pointer)) {
            return;
        }
        PictureGeometry geometry = sender.geometry();
        ScreenPoint last = moved.getOrDefault(pointer, pressed.get(pointer));
        ScreenPoint at = geometry == null ? last : geometry.nearest(x, y);
        if (at == null) {
            return;
        }
        if (!at.equals(pressed.get(pointer))) {
            moved.put(pointer, at);
        }
        List<InputStep> steps = new ArrayList<>(moves());
        steps.add(touch(pointer, TouchAction.UP, at));
        GestureSender.Open gesture = open;
        pressed.remove(pointer);
        if (pressed.isEmpty()) {
            forget();
        }
        if (gesture != null) {
            gesture.send(steps);
        }
        again();
    }

    /** Takes the gesture back, if there is one. */
    void cancel() {
        GestureSender.Open gesture = open;
        if (gesture == null) {
            return;
        }
        List<InputStep> steps = new ArrayList<>();
        pressed.forEach((pointer, at) -> steps.add(touch(pointer, TouchAction.CANCEL, at)));
        forget();
        gesture.send(steps);
    }

    /** Takes the gesture back because the picture can't be relied on any more. */
    private void cancel(LocalRefusal why) {
        GestureSender.Open gesture = open;
        if (gesture != null) {
            gesture.mark().fail(why);
            cancel();
        }
    }

    /** The picture, or its trust, has changed. */
    void pictureChanged() {
        PictureGeometry geometry = sender.geometry();
        SeenPicture begun = begunOn;
        if (open == null || begun == null) {
            return;
        }
        if (!sender.isCurrent() || geometry == null) {
            cancel(LocalRefusal.OLD);
        } else if (!isSameShape(geometry.seen(), begun)) {
            cancel(LocalRefusal.TURNED);
        }
    }

    /** A phone may send smaller pictures at any moment, whose sides are rounded to whole pixels. */
    private static boolean isSameShape(SeenPicture one, SeenPicture other) {
        double ratio = (double) one.width() * other.height() / ((double) one.height() * other.width());
        return one.rotation() == other.rotation() && Math.abs(ratio - 1) <= SAME_SHAPE;
    }

    private void flush() {
        List<InputStep> steps = moves();
        if (!steps.isEmpty()) {
            send(steps);
        }
    }

    /** The moves that wait, which then wait no more. */
    private List<InputStep> moves() {
        pulse.unsubscribe();
        List<InputStep> steps = new ArrayList<>();
        moved.forEach((pointer, at) -> {
            steps.add(touch(pointer, TouchAction.MOVE, at));
            pressed.put(pointer, at);
        });
        moved.clear();
        return steps;
    }

    private void send(List<InputStep> steps) {
        GestureSender.Open gesture = open;
        if (gesture != null) {
            again();
            gesture.send(steps);
        }
    }

    /** Repeats the points after a while, unless something else is sent before. */
    private void again() {
        repeat.unsubscribe();
        repeat = open == null ? Subscription.EMPTY : sender.clock().after(REPEAT, () -> {
            moved.clear();
            moved.putAll(withLatest());
            flush();
        });
    }

    private Map<Integer, ScreenPoint> withLatest() {
        Map<Integer, ScreenPoint> all = new TreeMap<>(pressed);
        all.putAll(moved);
        return all;
    }

    private InputStep touch(int pointer, TouchAction action, ScreenPoint at) {
        GestureSender.Open gesture = open;
        return new InputStep.Touch(pointer, action, at, gesture == null ? 0 : gesture.millis());
    }

    private void forget() {
        pulse.unsubscribe();
        repeat.unsubscribe();
        pressed.clear();
        moved.clear();
        open = null;
        begunOn = null;
    }
}
