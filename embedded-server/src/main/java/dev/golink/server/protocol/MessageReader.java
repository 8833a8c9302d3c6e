package dev.golink.server.protocol;

import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;

/**
 * Reads the text messages of phones and operators. Never throws because of what a peer sent: a bad text becomes {@link
 * PhoneMessage.Malformed} or {@link PhoneMessage.Unusable}. Stateless, so any thread may call it.
 */
public final class MessageReader {
    /**
     * The most frequent message of most phones in the field. Parsing it as JSON takes a hundred times as long as
     * comparing it.
     */
    private static final String BARE_HEART = "{\"event\":\"heart\"}";

    private MessageReader() {}

    /** Reads a phone's message. */
    public static PhoneMessage ofPhone(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        if (text.equals(BARE_HEART)) {
            return new PhoneMessage.Heart(Vitals.UNKNOWN, null, null);
        }
        return switch (Envelope.of(text)) {
            case Envelope.Bad(String why, String quote) -> new PhoneMessage.Malformed(why, quote);
            case Envelope.Good(String name, Fields fields) ->
                Event.of(name).<PhoneMessage>map(event -> event.ofPhone(fields))
                        .orElseGet(() -> new PhoneMessage.Unknown(name));
        };
    }

    /** Reads an operator's message. */
    public static OperatorMessage ofOperator(String text) {
        if (text.equals("ping")) {
            return new PhoneMessage.Ping();
        }
        return switch (Envelope.of(text)) {
            case Envelope.Bad(String why, String quote) -> new PhoneMessage.Malformed(why, quote);
            case Envelope.Good(String name, Fields fields) ->
                Event.of(name).<OperatorMessage>map(event -> event.ofOperator(fields))
                        .orElseGet(() -> new PhoneMessage.Unknown(name));
        };
    }
}
