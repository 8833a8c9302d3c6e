package dev.golink.server.hub.control;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.TouchAction;

/** The fingers and keys that are pressed in a gesture, as the phones were told. For one thread. */
final class Pressed {
    /** The last touch of each finger that is down. */
    private final NavigableMap<Integer, InputStep.Touch> fingers = new TreeMap<>();
    private final Set<InputKey> keys = EnumSet.noneOf(InputKey.class);

    /** Follows steps. */
    void follow(List<InputStep> steps) {
        steps.forEach(this::follow);
    }

    private void follow(InputStep step) {
        switch (step) {
            case InputStep.Touch touch -> {
                switch (touch.action()) {
                    case DOWN -> fingers.put(touch.pointer(), touch);
                    case MOVE -> fingers.replace(touch.pointer(), touch);
                    case UP, CANCEL -> fingers.remove(touch.pointer());
                }
            }
            case InputStep.Key(var key, KeyAction action) -> {
                switch (action) {
                    case DOWN -> keys.add(key);
                    case UP, PRESS -> keys.remove(key);
                }
            }
            case InputStep.Tap _,InputStep.LongPress _,InputStep.Swipe _,InputStep.Text _,InputStep.SetClipboard _,InputStep.GetClipboard _,InputStep.StartApp _,InputStep.StopApp _,InputStep.TapElement _,InputStep.Wait _ ->
                {}
        }
    }

    boolean isNothing() {
        return fingers.isEmpty() && keys.isEmpty();
    }

    /** The steps that take everything back, each finger where it was last. */
    List<InputStep> cancellation() {
        List<InputStep> steps = new ArrayList<>();
        fingers.values().forEach(touch -> steps
                .add(new InputStep.Touch(touch.pointer(), TouchAction.CANCEL, touch.at(), touch.millis())));
        keys.forEach(key -> steps.add(new InputStep.Key(key, KeyAction.UP)));
        return steps;
    }
}
