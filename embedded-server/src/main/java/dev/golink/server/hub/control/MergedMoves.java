package dev.golink.server.hub.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TouchAction;

/** The moves of a gesture that wait to be sent: the last one of each finger. For one thread. */
final class MergedMoves {
    private final Map<Integer, InputStep> last = new TreeMap<>();
    private @Nullable SeenPicture seen;
    private Instant at = Instant.EPOCH;

    /** Whether a part has only moves, so that a later one can replace it. */
    static boolean areAll(List<InputStep> steps) {
        return steps.stream().allMatch(step -> step instanceof InputStep.Touch touch
                && touch.action() == TouchAction.MOVE);
    }

    /**
     * Adds a part that has only moves.
     *
     * @param now when it came, by the wall clock
     */
    void add(@Nullable SeenPicture picture, List<InputStep> moves, Instant now) {
        seen = picture;
        at = now;
        for (InputStep step : moves) {
            if (step instanceof InputStep.Touch touch) {
                last.put(touch.pointer(), touch);
            }
        }
    }

    /** How many moves wait. */
    int waiting() {
        return last.size();
    }

    /** The picture that the operator saw at the last move; null if there was none. */
    @Nullable
    SeenPicture seen() {
        return seen;
    }

    /** When the last move came, by the wall clock. */
    Instant at() {
        return at;
    }

    /** The moves. Nothing waits after that. */
    List<InputStep> take() {
        List<InputStep> moves = new ArrayList<>(last.values());
        last.clear();
        return moves;
    }
}
