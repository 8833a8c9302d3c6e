package dev.golink.server.fleet.command;

import java.time.Duration;

/** How a command went; every command has exactly one. */
public sealed interface Outcome {
    /** The phone said that it is done. */
    record Done() implements Outcome {}

    /**
     * An application on the phone answered.
     *
     * @param ok   whether it says that it did it
     * @param data what it says besides, as JSON
     */
    record Answered(boolean ok, String data) implements Outcome {}

    /** It was sent to a phone that can't say how it went. */
    record Sent() implements Outcome {}

    /**
     * The phone, or its user, said no, or it could not.
     *
     * @param reason what the phone said, in its own words; may be empty
     */
    record Refused(String reason) implements Outcome {}

    /**
     * The phone gave no answer in time.
     *
     * @param after how long it was waited for
     */
    record TimedOut(Duration after) implements Outcome {}

    /** The phone is not connected, or its connection ended before it answered. */
    record Unreachable() implements Outcome {}

    /** The phone can't do this, so it was not sent. */
    record Unsupported() implements Outcome {}

    /** The server is older than the console that asked it, and does not know this, so no phone was asked. */
    record ServerTooOld() implements Outcome {}
}
