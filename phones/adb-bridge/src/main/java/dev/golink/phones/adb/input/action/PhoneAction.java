package dev.golink.phones.adb.input.action;

import java.time.Duration;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.server.fleet.input.ScreenPoint;

/** One thing that a phone does, or waits for, for a step of a gesture. */
public sealed interface PhoneAction {
    /** How long it takes by itself, without the time until a program runs. */
    default Duration time() {
        return Duration.ZERO;
    }

    /** Nothing: all actions of a part of a gesture are done. */
    record PartEnds() implements PhoneAction {}

    /**
     * A pause before the next action.
     *
     * @param time how long
     */
    record Pause(Duration time) implements PhoneAction {}

    /** Turns the picture by a quarter. */
    record Turn() implements PhoneAction {}

    /**
     * A key, or keys together.
     *
     * @param command presses and releases it
     */
    record Press(ShellCommand command) implements PhoneAction {}

    /**
     * Types a part of a text.
     *
     * @param command    types it
     * @param characters how many characters of the text that is
     */
    record Type(ShellCommand command, int characters) implements PhoneAction {}

    /**
     * Starts or stops an app.
     *
     * @param command does it
     */
    record App(ShellCommand command) implements PhoneAction {}

    /**
     * A finger touches the screen shortly.
     *
     * @param at where
     */
    record Tap(ScreenPoint at) implements PhoneAction {
        /** The command on a screen as it is now. */
        public ShellCommand command(Display display) {
            return ShellCommand.of("input", "tap", x(at, display), y(at, display));
        }
    }

    /**
     * A finger moves in a straight line, or rests where it is.
     *
     * @param from  where it begins
     * @param to    where it ends
     * @param rests whether it rests before it moves, so that what is below it is picked up
     * @param time  from the touch to the end
     */
    record Stroke(ScreenPoint from, ScreenPoint to, boolean rests, Duration time) implements PhoneAction {
        /** The command on a screen as it is now. */
        public ShellCommand command(Display display) {
            return ShellCommand.of("input", rests ? "draganddrop" : "swipe", x(from, display), y(from, display),
                    x(to, display), y(to, display), String.valueOf(time.toMillis()));
        }
    }

    private static String x(ScreenPoint point, Display display) {
        return String.valueOf(pixel(point.x(), display.shownWidth()));
    }

    private static String y(ScreenPoint point, Display display) {
        return String.valueOf(pixel(point.y(), display.shownHeight()));
    }

    private static long pixel(int units, int side) {
        return (long) units * side / ScreenPoint.UNITS;
    }
}
