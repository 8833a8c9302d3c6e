package dev.golink.phones.adb.input.action;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.device.Display;
import dev.golink.server.fleet.input.ScreenPoint;

/**
 * The way of a finger, from its touch of the screen until it leaves. The phone gets it as a whole, since a program for
 * each movement would come much too late. Used on the phones' thread.
 */
final class TouchPath {
    /** A finger that stays so long at its place presses long. Android's own limit is 400 to 500 ms. */
    private static final int SHORT_MILLIS = 300;
    /** A finger that rested so long before it moved has picked up what is below it. */
    private static final int REST_MILLIS = 400;
    /** How long {@code input draganddrop} rests, about; from Android 12 on that is part of its time. */
    private static final int PICK_UP_MILLIS = 500;
    /** A shorter movement would be a jump for many apps. */
    private static final int SHORTEST_MILLIS = 50;
    /** The server waits 10 s for an answer, so slow movements are played faster. */
    private static final int LONGEST_MILLIS = 3_000;
    /** A movement that is shorter than this part of the shorter side is none: fingers tremble. */
    private static final int SIDES_A_TREMBLE = 50;

    private final int pointer;
    private final ScreenPoint start;
    private final int began;
    private final Display display;
    /** When the finger began to move, in milliseconds since the gesture began; -1 if it has not. */
    private int moved = -1;

    /**
     * A finger that touches the screen now.
     *
     * @param pointer the number of the finger
     * @param start   where
     * @param began   milliseconds since the gesture began
     * @param display the screen
     */
    TouchPath(int pointer, ScreenPoint start, int began, Display display) {
        this.pointer = pointer;
        this.start = start;
        this.began = began;
        this.display = display;
    }

    boolean isOf(int otherPointer) {
        return pointer == otherPointer;
    }

    void move(ScreenPoint to, int millis) {
        if (moved < 0 && !isNear(to)) {
            moved = Math.max(millis, began);
        }
    }

    /**
     * What the finger did, now that it leaves the screen.
     *
     * @param canRest whether the phone can let a finger rest before it moves
     * @return null if it moved away and came back, which no straight line can show
     */
    @Nullable
    PhoneAction up(ScreenPoint end, int millis, boolean canRest) {
        move(end, millis);
        int time = Math.max(millis - began, 0);
        if (moved < 0) {
            return time < SHORT_MILLIS ? new PhoneAction.Tap(start) : stroke(start, false, time);
        } else if (isNear(end)) {
            return null;
        } else if (canRest && moved - began >= REST_MILLIS) {
            return stroke(end, true, PICK_UP_MILLIS + Math.max(millis - moved, SHORT_MILLIS));
        }
        return stroke(end, false, time);
    }

    private PhoneAction stroke(ScreenPoint end, boolean rests, int millis) {
        return new PhoneAction.Stroke(start, end, rests,
                Duration.ofMillis(Math.clamp(millis, SHORTEST_MILLIS, LONGEST_MILLIS)));
    }

    private boolean isNear(ScreenPoint point) {
        double right = point.x(display.shownWidth()) - start.x(display.shownWidth());
        double down = point.y(display.shownHeight()) - start.y(display.shownHeight());
        return Math.hypot(right, down) * SIDES_A_TREMBLE <= Math.min(display.width(), display.height());
    }
}
