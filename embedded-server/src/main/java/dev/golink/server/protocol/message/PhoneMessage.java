package dev.golink.server.protocol.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

/** A text message of a phone. */
public sealed interface PhoneMessage {
    /** A heartbeat. The hub is not needed for its answer, and it counts for the observed heartbeat interval. */
    sealed interface Answered extends PhoneMessage {}

    /** The bare text {@code ping}, which is answered by a bare {@code pong}. */
    record Ping() implements Answered, OperatorMessage {}

    /**
     * The phone describes itself.
     *
     * @param description the description
     * @param interval    the interval at which the phone will send heartbeats; null if the phone does not say
     * @param input       what input the phone can carry out; empty if it can't be controlled
     * @param comparesTime whether the phone refuses input that is too old by its estimate of the server's clock
     */
    record Hello(PhoneDescription description, @Nullable Duration interval, Set<InputKind> input,
            boolean comparesTime) implements PhoneMessage {
        /** Copies the set. */
        public Hello {
            input = Set.copyOf(input);
        }

        /** The description of a phone that can't be controlled. */
        public static Hello withoutInput(PhoneDescription description, @Nullable Duration interval) {
            return new Hello(description, interval, Set.of(), false);
        }
    }

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
     * What input the phone can carry out has changed.
     *
     * @param kinds    what it can carry out now
     * @param obstacle why it can't carry out the rest; null if the phone does not say
     */
    record InputStateReport(Set<InputKind> kinds, @Nullable InputObstacle obstacle) implements PhoneMessage {
        /** Copies the set. */
        public InputStateReport {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * The phone reports what came of a gesture.
     *
     * @param gesture the id of the gesture
     * @param outcome done or refused
     */
    record InputReport(String gesture, InputOutcome outcome) implements PhoneMessage {}

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
