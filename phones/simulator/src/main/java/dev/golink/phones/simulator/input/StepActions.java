package dev.golink.phones.simulator.input;

import java.time.Duration;

import dev.golink.phones.simulator.device.Device;
import dev.golink.phones.simulator.device.DeviceSteps;
import dev.golink.phones.simulator.device.FingerId;
import dev.golink.phones.simulator.device.Fingers;
import dev.golink.phones.simulator.device.Keys;
import dev.golink.phones.simulator.device.Reaction;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.TouchAction;

/** Applies a step of a gesture to a phone, and keeps in the gesture what it presses. Stateless. */
final class StepActions {
    private StepActions() {}

    /** What the phone does with a step. Taps, long presses and swipes must be split into touches before. */
    static Reaction carryOut(Device device, OpenGesture gesture, InputStep step, Duration now) {
        return switch (step) {
            case InputStep.Touch touch -> touch(device, gesture, touch, now);
            case InputStep.Key(InputKey key, KeyAction action) -> key(device, gesture, key, action, now);
            case InputStep.Text text -> DeviceSteps.text(device, text);
            case InputStep.SetClipboard(String text) -> DeviceSteps.setClipboard(device, text);
            case InputStep.GetClipboard() -> DeviceSteps.getClipboard(device);
            case InputStep.StartApp(String app) -> DeviceSteps.start(device, app);
            case InputStep.StopApp(String app) -> DeviceSteps.stop(device, app);
            case InputStep.TapElement element -> DeviceSteps.element(device, element, now);
            case InputStep.Wait _ -> Reaction.done(device);
            case InputStep.Tap _, InputStep.LongPress _, InputStep.Swipe _ ->
                throw new IllegalArgumentException("A " + step.getClass().getSimpleName() + " is several touches.");
        };
    }

    private static Reaction touch(Device device, OpenGesture gesture, InputStep.Touch touch, Duration now) {
        FingerId finger = new FingerId(gesture.id, touch.pointer());
        Reaction reaction = Fingers.touch(device, finger, touch.action(), touch.at(), now);
        if (touch.action() == TouchAction.DOWN) {
            gesture.fingers.add(finger);
        } else if (touch.action() != TouchAction.MOVE && reaction instanceof Reaction.Done) {
            // A finger whose end was refused is still on the screen, until the gesture is answered.
            gesture.fingers.remove(finger);
        }
        return reaction;
    }

    private static Reaction key(Device device, OpenGesture gesture, InputKey key, KeyAction action, Duration now) {
        return switch (action) {
            case PRESS -> Keys.press(device, key, now);
            case DOWN -> {
                gesture.keys.add(key);
                yield Keys.press(device, key, now);
            }
            case UP -> {
                gesture.keys.remove(key);
                yield Reaction.done(device);
            }
        };
    }
}
