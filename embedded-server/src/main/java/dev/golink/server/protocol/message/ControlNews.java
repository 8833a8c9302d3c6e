package dev.golink.server.protocol.message;

import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;

/** What the server sends to operators about the control of phones. */
public sealed interface ControlNews {
    /**
     * What came of a request for control, at one phone.
     *
     * @param id     the operator's own id of the request
     * @param phone  the phone
     * @param answer the answer
     */
    record Answered(String id, PhoneId phone, ControlAnswer answer) implements ControlNews {}

    /**
     * What came of a gesture, at one phone.
     *
     * @param id      the operator's own id of the gesture
     * @param phone   the phone
     * @param outcome the outcome
     */
    record GestureEnded(String id, PhoneId phone, InputOutcome outcome) implements ControlNews {}

    /**
     * The operator lost control of a phone.
     *
     * @param loss which and why
     */
    record Lost(ControlLoss loss) implements ControlNews {}
}
