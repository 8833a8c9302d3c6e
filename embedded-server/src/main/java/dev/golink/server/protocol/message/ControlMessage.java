package dev.golink.server.protocol.message;

/** What an operator sends about the control of phones. */
public sealed interface ControlMessage extends OperatorMessage {
    /**
     * Takes the control of phones.
     *
     * @param targets the phones; not a group
     * @param id      the operator's own id of this request
     * @param force   whether to take it from other operators
     */
    record Take(Targets targets, String id, boolean force) implements ControlMessage {}

    /**
     * Gives up the control of phones.
     *
     * @param targets the phones; not a group
     */
    record Release(Targets targets) implements ControlMessage {}

    /**
     * A part of a gesture.
     *
     * @param targets the phones; not a group
     * @param part    the part, whose id is the operator's own id of the gesture
     */
    record Input(Targets targets, GesturePart part) implements ControlMessage {}
}
