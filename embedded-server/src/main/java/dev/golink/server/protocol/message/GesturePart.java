package dev.golink.server.protocol.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;

/**
 * A part of a gesture.
 *
 * @param id    the gesture's id, which the operator chose, 1 to 128 characters
 * @param seq   the number of the part within the gesture, from 0 on
 * @param seen  the picture that the operator saw; null if there was none
 * @param steps 1 to {@value Gesture#MOST_STEPS} steps
 */
public record GesturePart(String id, int seq, @Nullable SeenPicture seen, List<InputStep> steps) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are no steps or too many, or if the number is negative
     */
    public GesturePart {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > Gesture.MOST_STEPS) {
            throw new IllegalArgumentException("do has 1 to " + Gesture.MOST_STEPS + " steps.");
        }
        if (seq < 0) {
            throw new IllegalArgumentException("seq is not negative.");
        }
    }

    /**
     * Whether a step depends on what is on the phone: it reads the clipboard, or looks for an element. This also needs
     * the right {@code files}.
     */
    public boolean reads() {
        return steps.stream().anyMatch(
                step -> step instanceof InputStep.GetClipboard || step instanceof InputStep.TapElement);
    }
}
