package dev.golink.server.hub;

import java.time.Instant;

import dev.golink.server.fleet.Departure;
import dev.golink.server.protocol.CloseCode;

/**
 * Why a phone's connection ended.
 *
 * @param reason why
 * @param words  which rule, limit or fault it was; empty where the reason says all
 */
public record Ending(Departure.Reason reason, String words) {
    /** The phone said goodbye. */
    public static final Ending CLOSED_BY_PHONE = new Ending(Departure.Reason.CLOSED_BY_PHONE, "");
    /** The connection broke without a goodbye. */
    public static final Ending CONNECTION_LOST = new Ending(Departure.Reason.CONNECTION_LOST, "");

    /** The server closed the connection with this code. */
    public static Ending of(CloseCode code) {
        return switch (code) {
            case NOT_TEXT, RULE_BROKEN, TOO_FAST, TOO_BIG, TRY_LATER, NOT_HANDLED -> ruleBroken(code.reason());
            case GOING_AWAY, SERVER_FAULT -> new Ending(Departure.Reason.SERVER_CLOSED, code.reason());
            case HEARTBEAT_LOST -> new Ending(Departure.Reason.HEARTBEAT_LOST, "");
            case REPLACED -> new Ending(Departure.Reason.REPLACED, "");
        };
    }

    /** The phone broke a rule or a limit, which the words name. */
    public static Ending ruleBroken(String words) {
        return new Ending(Departure.Reason.RULE_BROKEN, words);
    }

    Departure at(Instant when) {
        return new Departure(reason, when, words);
    }
}
