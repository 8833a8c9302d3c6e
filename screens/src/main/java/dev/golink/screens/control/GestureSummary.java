package dev.golink.screens.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TouchAction;

/** Finds out from the steps of a gesture what it was. It keeps no text. For the JavaFX thread only. */
final class GestureSummary {
    /** A finger that moves less than this, in units of a point, stays in its place: some 1 % of the screen. */
    private static final int STILL = ScreenPoint.UNITS / 100;
    /** A touch of so many milliseconds is a long one. */
    private static final int LONG = 500;

    private GestureKind kind = GestureKind.NOTHING;
    private @Nullable InputKey key;
    private @Nullable ScreenPoint first;
    private int pointer = -1;

    /** What the gesture was so far. */
    GestureKind kind() {
        return kind;
    }

    /** The first key; null if there was none. */
    @Nullable
    InputKey key() {
        return key;
    }

    /** Takes in the next steps. */
    void add(List<InputStep> steps) {
        steps.forEach(this::add);
    }

    private void add(InputStep step) {
        switch (step) {
            case InputStep.Touch touch -> touch(touch);
            case InputStep.Tap _ -> become(GestureKind.TAP);
            case InputStep.LongPress _ -> become(GestureKind.LONG_PRESS);
            case InputStep.Swipe _ -> become(GestureKind.DRAG);
            case InputStep.Key pressed -> {
                key = key == null ? pressed.key() : key;
                become(GestureKind.KEY);
            }
            case InputStep.Text _ -> become(GestureKind.TEXT);
            case InputStep.SetClipboard _,InputStep.GetClipboard _ -> become(GestureKind.CLIPBOARD);
            case InputStep.StartApp _,InputStep.StopApp _ -> become(GestureKind.APP);
            case InputStep.TapElement _ -> become(GestureKind.ELEMENT);
            case InputStep.Wait _ -> {}
        }
    }

    private void touch(InputStep.Touch touch) {
        if (first == null) {
            first = touch.at();
            pointer = touch.pointer();
            become(GestureKind.TAP);
        }
        if (touch.pointer() != pointer) {
            kind = GestureKind.FINGERS;
        } else if (kind == GestureKind.TAP || kind == GestureKind.LONG_PRESS) {
            kind = moved(first, touch.at()) ? GestureKind.DRAG
                    : touch.action() != TouchAction.DOWN && touch.millis() >= LONG ? GestureKind.LONG_PRESS : kind;
        }
    }

    /** Further steps of another kind do not change what the gesture is called. */
    private void become(GestureKind next) {
        kind = kind == GestureKind.NOTHING ? next : kind;
    }

    private static boolean moved(ScreenPoint from, ScreenPoint to) {
        return Math.abs(from.x() - to.x()) > STILL || Math.abs(from.y() - to.y()) > STILL;
    }
}
