package dev.golink.phones.client.message;

import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;

/**
 * A part of a gesture, as a phone receives it.
 *
 * @param id       the gesture's id
 * @param seq      the number of the part within the gesture, from 0 on
 * @param seen     the picture that the operator saw; null if the part does not say
 * @param steps    the steps, up to the first that this phone does not know
 * @param complete whether the phone knows all steps
 * @param sent     when the server got it, in milliseconds since 1970 on the server's wall clock; empty if it does not
 *                 say
 */
public record InputPart(String id, int seq, @Nullable SeenPicture seen, List<InputStep> steps, boolean complete,
        OptionalLong sent) {
    /** Copies the list. */
    public InputPart {
        steps = List.copyOf(steps);
    }
}
