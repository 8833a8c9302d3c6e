package dev.golink.server.hub.transport;

import java.time.Instant;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.close.CloseReason;

/**
 * Why a phone's connection ended.
 *
 * @param reason the reason
 * @param code   the rule, limit or fault behind the reason
 * @param words  the same as text; empty where the reason needs no explanation
 * @param quote  what the phone sent that broke the rule, fit for display; empty if it is not shown
 */
public record ConnectionEnd(Departure.Reason reason, Departure.Code code, String words, String quote) {
    /** The phone closed its connection without a reason. */
    public static final ConnectionEnd CLOSED_BY_PHONE = of(Departure.Reason.CLOSED_BY_PHONE);
    /** The connection broke without a closing handshake. */
    public static final ConnectionEnd CONNECTION_LOST = of(Departure.Reason.CONNECTION_LOST);

    /** The server closed the connection with this code. */
    public static ConnectionEnd of(CloseCode code) {
        return switch (code) {
            case RULE_BROKEN -> ruleBroken(Departure.Code.PROTOCOL, code.reason());
            case NOT_TEXT -> ruleBroken(Departure.Code.NOT_TEXT, code.reason());
            case TOO_FAST -> ruleBroken(Departure.Code.TOO_FAST, code.reason());
            case TOO_BIG -> ruleBroken(Departure.Code.TOO_BIG, code.reason());
            case TRY_LATER -> ruleBroken(Departure.Code.NOT_READING, code.reason());
            case NOT_HANDLED -> ruleBroken(Departure.Code.NOT_HANDLED, code.reason());
            case GOING_AWAY -> serverClosed(Departure.Code.SERVER_ENDED, code.reason());
            case SERVER_FAULT -> serverClosed(Departure.Code.SERVER_FAILED, code.reason());
            case DISCONNECTED -> serverClosed(Departure.Code.DISCONNECTED, code.reason());
            case NOT_PROVEN, NOT_ALLOWED -> serverClosed(Departure.Code.NOT_ADMITTED, code.reason());
            case HEARTBEAT_LOST -> of(Departure.Reason.HEARTBEAT_LOST);
            case REPLACED -> of(Departure.Reason.REPLACED);
        };
    }

    /**
     * The phone closed its connection.
     *
     * @param words the phone's own reason, fit for display; empty if it gave none
     */
    public static ConnectionEnd closedByPhone(String words) {
        return new ConnectionEnd(Departure.Reason.CLOSED_BY_PHONE, Departure.Code.OTHER, words, "");
    }

    private static ConnectionEnd of(Departure.Reason reason) {
        return new ConnectionEnd(reason, Departure.Code.OTHER, "", "");
    }

    /** Too many of the phone's messages were malformed; the last one is quoted. */
    public static ConnectionEnd notText(String quote) {
        String words = CloseCode.NOT_TEXT.reason();
        return new ConnectionEnd(Departure.Reason.RULE_BROKEN, Departure.Code.NOT_TEXT,
                quote.isEmpty() ? words : words.substring(0, words.length() - 1) + ", such as " + quote + ".", quote);
    }

    /** An operator ended the connection. The text names that operator and fits into a close frame. */
    public static ConnectionEnd disconnected(OperatorId by, String why) {
        return serverClosed(Departure.Code.DISCONNECTED, CloseReason.disconnected(by, why));
    }

    /** The phone broke the rule or limit that the text names. */
    public static ConnectionEnd ruleBroken(Departure.Code code, String words) {
        return new ConnectionEnd(Departure.Reason.RULE_BROKEN, code, words, "");
    }

    private static ConnectionEnd serverClosed(Departure.Code code, String words) {
        return new ConnectionEnd(Departure.Reason.SERVER_CLOSED, code, words, "");
    }

    /** The departure of a phone whose connection ended this way at that time. */
    public Departure at(Instant when) {
        return new Departure(reason, when, code, words, quote);
    }
}
