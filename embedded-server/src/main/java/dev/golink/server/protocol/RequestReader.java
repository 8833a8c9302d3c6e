package dev.golink.server.protocol;

import java.util.function.BiFunction;
import java.util.function.Function;

import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;

/** Reads the requests of operators that need an id, so that the server can answer them. Stateless. */
final class RequestReader {
    private RequestReader() {}

    /**
     * Reads a request. If it has an id, an error is answered under that id.
     *
     * @param reading creates the request from its id; throws {@link IllegalArgumentException} if other fields are wrong
     * @param wrong   creates the message about a wrong request from its id and from what is wrong
     */
    static OperatorMessage read(Event event, Fields fields, Function<String, OperatorMessage> reading,
            BiFunction<String, Refusal, OperatorMessage> wrong) {
        String id;
        try {
            id = fields.checked().commandId();
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event.wireName() + ": " + e.getMessage());
        }
        if (id == null) {
            return new PhoneMessage.Unusable(event.wireName() + " needs an id, so that the server can answer it.");
        }
        try {
            return reading.apply(id);
        } catch (RefusedException e) {
            return wrong.apply(id, e.refusal());
        } catch (IllegalArgumentException e) {
            return wrong.apply(id, Refusal.inWords(String.valueOf(e.getMessage())));
        }
    }
}
