package dev.golink.server.fleet.control;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;

/** A gesture in progress. Its parts must be sent in order; any thread may send them. */
public interface Gesture {
    /** The most steps of one part. */
    int MOST_STEPS = 100;

    /**
     * Sends the next part. The gesture ends with the part after which no finger and no key is pressed. Further parts have no
     * effect.
     *
     * @param seen  the picture that the operator saw; null if there was none, so that the phone can't compare
     * @param steps 1 to {@value #MOST_STEPS} steps
     */
    void send(@Nullable SeenPicture seen, List<InputStep> steps);
}
