package dev.golink.server.fleet.input;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * What is known about the control of a phone.
 *
 * @param kinds      what the phone can carry out now; empty if it can carry out no input
 * @param obstacle   why it can't carry out everything that it could; null if nothing prevents it, or if the phone does not
 *                   say why
 * @param controller the operator who controls the phone; null if nobody does
 */
public record PhoneInput(Set<InputKind> kinds, @Nullable InputObstacle obstacle, @Nullable OperatorId controller) {
    /** A phone that can carry out no input, and that nobody controls. */
    public static final PhoneInput NONE = new PhoneInput(Set.of(), null, null);

    /** Copies the set. */
    public PhoneInput {
        kinds = Set.copyOf(kinds);
    }

    /** Whether the phone can carry out that kind of input now. */
    public boolean can(InputKind kind) {
        return kinds.contains(kind);
    }

    /** A copy with another controller, or none. */
    public PhoneInput controlledBy(@Nullable OperatorId operator) {
        return new PhoneInput(kinds, obstacle, operator);
    }
}
