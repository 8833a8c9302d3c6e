package dev.golink.screens.control;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/** Whether this operator controls a phone or, if not, what is in the way. */
public sealed interface ControlState {
    /**
     * The phone can't be controlled now.
     *
     * @param why why
     */
    record Unable(ControlObstacle why) implements ControlState {}

    /** The phone can be controlled, and nobody does. */
    record Free() implements ControlState {}

    /**
     * Another operator controls the phone.
     *
     * @param operator that operator
     */
    record HeldBy(OperatorId operator) implements ControlState {}

    /** This operator asked for control, and the server has not answered yet. */
    record Taking() implements ControlState {}

    /**
     * This operator controls the phone.
     *
     * @param obstacle why the phone can't carry out all input at the moment; null if nothing prevents it
     */
    record Mine(@Nullable ControlObstacle obstacle) implements ControlState {}
}
