package dev.golink.server.protocol.message;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/** A text message of a phone. */
public sealed interface PhoneMessage {
    /** A heartbeat. Its answer is always the same, and it counts for the observed heartbeat interval. */
    sealed interface Answered extends PhoneMessage {}

    /** The bare text {@code ping}, which is answered by a bare {@code pong}. */
    record Ping() implements Answered, OperatorMessage {}

    /**
     * The phone describes itself.
     *
     * @param description the description
     * @param interval    the interval at which the phone will send heartbeats; null if the phone does not say
     */
    record Hello(PhoneDescription description, @Nullable Duration interval) implements PhoneMessage {}

    /**
     * The phone is alive.
     *
     * @param vitals  its state
     * @param sharing the state of its sharing; null if the phone does not say
     * @param clock   the phone's wall clock when it sent this; null if the phone does not say
     */
    record Heart(Vitals vitals, @Nullable Sharing sharing, @Nullable Instant clock) implements Answered {}

    /**
     * The phone reports the state of its sharing.
     *
     * @param state   one of asking, live, paused, off, denied and failed
     * @param command the id of the command this answers; null if it answers none
     * @param message the phone's own text; may be empty
     */
    record ScreenReport(Sharing state, @Nullable String command, String message) implements PhoneMessage {}

    /**
     * The phone reports the outcome of a command that needs its own answer.
     *
     * @param of      the event of the command this answers
     * @param command the id of that command
     * @param outcome the outcome
     */
    record CommandReport(String of, String command, Outcome outcome) implements PhoneMessage {}

    /**
     * A well-formed message with an unknown event.
     *
     * @param event the event
     */
    record Unknown(String event) implements PhoneMessage, OperatorMessage {}

    /**
     * A message with a known event that cannot be used: its sender's role may not send it, or a required field is
     * missing or wrong.
     *
     * @param why what is wrong, as text for the sender
     */
    record Unusable(String why) implements PhoneMessage, OperatorMessage {}

    /**
     * A malformed message: not JSON, not an object, nested too deeply, or without an event. A sender that repeats this
     * is disconnected.
     *
     * @param why   what is wrong, as text for the sender
     * @param quote what was sent, escaped and cut; empty if it was not text
     */
    record Malformed(String why, String quote) implements PhoneMessage, OperatorMessage {}
}
