package dev.golink.phones.simulator.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TouchAction;

/**
 * A moment of a step.
 *
 * @param delay how long after the moment before
 * @param step  what happens; for taps, long presses and swipes, the touches of one finger
 */
record TimedStep(Duration delay, InputStep step) {
    private static final Duration BETWEEN_MOVES = Duration.ofMillis(16);

    /** The moments of a step, in order. */
    static List<TimedStep> of(InputStep step) {
        return switch (step) {
            case InputStep.Tap(ScreenPoint at) -> line(at, at, Duration.ZERO);
            case InputStep.LongPress(ScreenPoint at, Duration time) ->
                List.of(touch(Duration.ZERO, TouchAction.DOWN, at), touch(time, TouchAction.UP, at));
            case InputStep.Swipe(ScreenPoint from, ScreenPoint to, Duration time) -> line(from, to, time);
            case InputStep.Wait(Duration time) -> List.of(new TimedStep(time, step));
            case InputStep.Touch _, InputStep.Key _, InputStep.Text _, InputStep.SetClipboard _,
                    InputStep.GetClipboard _, InputStep.StartApp _, InputStep.StopApp _, InputStep.TapElement _ ->
                List.of(new TimedStep(Duration.ZERO, step));
        };
    }

    private static List<TimedStep> line(ScreenPoint from, ScreenPoint to, Duration time) {
        List<TimedStep> moments = new ArrayList<>();
        moments.add(touch(Duration.ZERO, TouchAction.DOWN, from));
        long moves = time.dividedBy(BETWEEN_MOVES);
        for (long move = 1; move <= moves; move++) {
            moments.add(touch(BETWEEN_MOVES, TouchAction.MOVE, between(from, to, (double) move / (moves + 1))));
        }
        moments.add(touch(time.minus(BETWEEN_MOVES.multipliedBy(moves)), TouchAction.UP, to));
        return moments;
    }

    private static TimedStep touch(Duration delay, TouchAction action, ScreenPoint at) {
        return new TimedStep(delay, new InputStep.Touch(InputStep.LAST_POINTER, action, at, 0));
    }

    private static ScreenPoint between(ScreenPoint from, ScreenPoint to, double part) {
        return new ScreenPoint((int) (from.x() + (to.x() - from.x()) * part),
                (int) (from.y() + (to.y() - from.y()) * part));
    }
}
