package dev.golink.server.protocol;

import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenWish;

/** A text message of the server. */
public sealed interface ServerMessage {
    /** The first message of every connection. */
    record Open() implements ServerMessage {}

    /** The answer to a heart. */
    record Heart() implements ServerMessage {}

    /** The answer to a bare {@code ping}. */
    record Pong() implements ServerMessage {}

    /** The answer to an event the server does not know. */
    record NotUnderstood() implements ServerMessage {}

    /**
     * What was wrong with the last message.
     *
     * @param message in words
     */
    record Complaint(String message) implements ServerMessage {}

    /**
     * To a phone: share the screen.
     *
     * @param operator who asks
     * @param command  the id to answer with
     * @param wish     what the frames should be like
     */
    record OpenScreen(OperatorId operator, String command, ScreenWish wish) implements ServerMessage {}

    /**
     * To a phone: stop sharing the screen.
     *
     * @param operator who asks
     * @param command  the id to answer with
     */
    record StopScreen(OperatorId operator, String command) implements ServerMessage {}

    /**
     * To an operator: how its command went.
     *
     * @param command the operator's id of the command
     * @param of      the event of the command
     * @param phone   the phone it was for
     * @param outcome how it went
     */
    record Result(String command, String of, PhoneId phone, Outcome outcome) implements ServerMessage {}
}
