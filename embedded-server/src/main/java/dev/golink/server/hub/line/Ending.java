package dev.golink.server.hub.line;

import java.time.Instant;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.close.CloseReason;

/**
 * Why a phone's connection ended.
 *
 * @param reason why
 * @param code   which rule, limit or fault it was
 * @param words  the same in words; empty where the reason says all
 * @param quote  what the phone sent that broke the rule, as it can be shown; empty if that is not told
 */
public record Ending(Departure.Reason reason, Departure.Code code, String words, String quote) {
    /** The phone said goodbye. */
    public static final Ending CLOSED_BY_PHONE = of(Departure.Reason.CLOSED_BY_PHONE);
    /** The connection broke without a goodbye. */
    public static final Ending CONNECTION_LOST = of(Departure.Reason.CONNECTION_LOST);

    /** The server closed the connection with this code. */
    public static Ending of(CloseCode code) {
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
            case HEARTBEAT_LOST -> of(Departure.Reason.HEARTBEAT_LOST);
            case REPLACED -> of(Departure.Reason.REPLACED);
        };
    }

    private static Ending of(Departure.Reason reason) {
        return new Ending(reason, Departure.Code.OTHER, "", "");
    }

    /** Too many of its messages were no messages, the last of which is quoted. */
    public static Ending notText(String quote) {
        String words = CloseCode.NOT_TEXT.reason();
        return new Ending(Departure.Reason.RULE_BROKEN, Departure.Code.NOT_TEXT,
                quote.isEmpty() ? words : words.substring(0, words.length() - 1) + ", such as " + quote + ".", quote);
    }

    /** An operator ended it; the words name that operator, and fit into a close frame. */
    public static Ending disconnected(OperatorId by, String why) {
        return serverClosed(Departure.Code.DISCONNECTED, CloseReason.disconnected(by, why));
    }

    /** The phone broke a rule or a limit, which the words name. */
    public static Ending ruleBroken(Departure.Code code, String words) {
        return new Ending(Departure.Reason.RULE_BROKEN, code, words, "");
    }

    private static Ending serverClosed(Departure.Code code, String words) {
        return new Ending(Departure.Reason.SERVER_CLOSED, code, words, "");
    }

    /** The departure that this ending means for a phone, at a moment. */
    public Departure at(Instant when) {
        return new Departure(reason, when, code, words, quote);
    }
}
