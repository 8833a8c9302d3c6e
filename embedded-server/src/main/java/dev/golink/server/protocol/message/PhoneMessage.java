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
    /** A heartbeat: its answer is always the same, and it shows how often the phone beats. */
    sealed interface Answered extends PhoneMessage {}

    /** The bare text {@code ping}, which asks for a bare {@code pong}. */
    record Ping() implements Answered, OperatorMessage {}

    /**
     * The phone tells what it is.
     *
     * @param description what it is
     * @param interval    how often it will beat; null if it does not say
     */
    record Hello(PhoneDescription description, @Nullable Duration interval) implements PhoneMessage {}

    /**
     * The phone is alive.
     *
     * @param vitals  its state
     * @param sharing how it says its sharing stands; null if it does not say
     * @param clock   its wall clock when it said so; null if it does not say
     */
    record Heart(Vitals vitals, @Nullable Sharing sharing, @Nullable Instant clock) implements Answered {}

    /**
     * How a sharing command went.
     *
     * @param state   one of asking, live, paused, off, denied and failed
     * @param command the id of the command this answers; null if it answers none
     * @param message in the phone's own words; may be empty
     */
    record ScreenReport(Sharing state, @Nullable String command, String message) implements PhoneMessage {}

    /**
     * How a command went that is answered by itself.
     *
     * @param of      the event of the command this answers
     * @param command the id of that command
     * @param outcome how it went
     */
    record CommandReport(String of, String command, Outcome outcome) implements PhoneMessage {}

    /**
     * Well-formed, but its event is not known.
     *
     * @param event what it said
     */
    record Unknown(String event) implements PhoneMessage, OperatorMessage {}

    /**
     * A known event that can't be acted on: not for this role, or a field it needs is missing or wrong.
     *
     * @param why in words, for its sender
     */
    record Unusable(String why) implements PhoneMessage, OperatorMessage {}

    /**
     * Not a message at all: not JSON, not an object, too deep, or without an event. A sender that keeps on is closed.
     *
     * @param why   in words, for its sender
     * @param quote what came, escaped and cut; empty if it was no text
     */
    record Malformed(String why, String quote) implements PhoneMessage, OperatorMessage {}
}
