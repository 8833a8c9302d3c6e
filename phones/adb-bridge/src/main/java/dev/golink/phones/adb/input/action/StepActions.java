package dev.golink.phones.adb.input.action;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;

/**
 * Says what a phone does for the steps of gestures. What it can't do is found out before anything is done. Used on the
 * phones' thread.
 *
 * @param canRest    whether the phone can let a finger rest before it moves
 * @param canCombine whether it can press keys together
 * @param display    its screen now
 */
public record StepActions(boolean canRest, boolean canCombine, Supplier<Display> display) {
    /** A shorter movement would be a jump for many apps. */
    private static final Duration SHORTEST = Duration.ofMillis(50);
    /**
     * The names that Android allows. The script {@code monkey} gives its arguments on without quotes, so a space in a name
     * would be more arguments there, however well the shell's line is quoted.
     */
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");

    /** What came of planning a step. */
    public sealed interface Plan {
        /**
         * The phone does this.
         *
         * @param actions in order; may be empty
         */
        record Do(List<PhoneAction> actions) implements Plan {}

        /**
         * The phone can't.
         *
         * @param refusal why
         */
        record Refuse(InputOutcome.Refused refusal) implements Plan {}
    }

    /** What the phone does for a step. Keeps what is pressed after it. */
    public Plan of(InputStep step, Pressed pressed) {
        return switch (step) {
            case InputStep.Touch touch -> touch(touch, pressed);
            case InputStep.Tap(ScreenPoint at) -> action(new PhoneAction.Tap(at));
            case InputStep.LongPress(ScreenPoint at, Duration time) -> stroke(at, at, time);
            case InputStep.Swipe(ScreenPoint from, ScreenPoint to, Duration time) -> stroke(from, to, time);
            case InputStep.Key(InputKey key, KeyAction action) -> key(key, action, pressed);
            case InputStep.Text(String text, TextMethod how) -> text(text, how);
            case InputStep.StartApp(String app) ->
                app(app, ShellCommand.of("monkey", "-p", app, "-c", "android.intent.category.LAUNCHER", "1"));
            case InputStep.StopApp(String app) -> app(app, ShellCommand.of("am", "force-stop", app));
            case InputStep.Wait(Duration time) -> action(new PhoneAction.Pause(time));
            case InputStep.SetClipboard _,InputStep.GetClipboard _ ->
                unsupported("The clipboard of a phone can't be reached over adb.");
            case InputStep.TapElement _ -> unsupported("Elements of the screen can't be found over adb.");
        };
    }

    private Plan touch(InputStep.Touch touch, Pressed pressed) {
        TouchPath finger = pressed.finger;
        if (finger != null && !finger.isOf(touch.pointer())) {
            return unsupported("Over adb, a phone can be touched with one finger only.");
        }
        switch (touch.action()) {
            case DOWN ->
                pressed.finger = new TouchPath(touch.pointer(), touch.at(), touch.millis(), display.get());
            case MOVE -> {
                if (finger != null) {
                    finger.move(touch.at(), touch.millis());
                }
            }
            case UP -> {
                pressed.finger = null;
                return finger == null ? nothing() : up(finger, touch);
            }
            case CANCEL -> pressed.finger = null;
        }
        return nothing();
    }

    private Plan up(TouchPath finger, InputStep.Touch touch) {
        PhoneAction action = finger.up(touch.at(), touch.millis(), canRest);
        return action == null ? unsupported("Over adb, a finger moves in a straight line only, not away and back.")
                : action(action);
    }

    private static Plan stroke(ScreenPoint from, ScreenPoint to, Duration time) {
        return action(new PhoneAction.Stroke(from, to, false, time.compareTo(SHORTEST) < 0 ? SHORTEST : time));
    }

    private Plan key(InputKey key, KeyAction action, Pressed pressed) {
        if (key == InputKey.SELECT_ALL && !canCombine) {
            return unsupported("Keys can be pressed together only on Android 12 and later.");
        }
        return switch (action) {
            case PRESS -> action(KeyCodes.of(key));
            case DOWN -> {
                pressed.keys.add(key);
                yield action(KeyCodes.of(key));
            }
            case UP -> {
                pressed.keys.remove(key);
                yield nothing();
            }
        };
    }

    private static Plan text(String text, TextMethod how) {
        if (how == TextMethod.COMMIT || how == TextMethod.PASTE) {
            return unsupported("Over adb, a phone types only key by key.");
        }
        return TypedText.isTypable(text) ? new Plan.Do(TypedText.of(text))
                : unsupported("Over adb, only letters, digits and signs of ASCII can be typed. Nothing was typed.");
    }

    private static Plan app(String app, ShellCommand command) {
        return PACKAGE.matcher(app).matches() ? action(new PhoneAction.App(command))
                : new Plan.Refuse(new InputOutcome.Refused(InputRefusal.FAILED,
                        "No app has this name: Android allows letters, digits, _ and dots."));
    }

    private static Plan action(PhoneAction action) {
        return new Plan.Do(List.of(action));
    }

    private static Plan nothing() {
        return new Plan.Do(List.of());
    }

    private static Plan unsupported(String sentence) {
        return new Plan.Refuse(new InputOutcome.Refused(InputRefusal.UNSUPPORTED, sentence));
    }
}
