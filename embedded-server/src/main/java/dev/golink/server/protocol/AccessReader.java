package dev.golink.server.protocol;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.protocol.access.AccessAnswerJson;
import dev.golink.server.protocol.access.AccessViewReader;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Reads what operators and servers send each other about access. Stateless. */
final class AccessReader {
    private AccessReader() {}

    /**
     * Reads a request. If it has an id, an error is answered under that id.
     *
     * @param reading reads the request's own fields; throws {@link IllegalArgumentException} if they are wrong
     */
    static OperatorMessage request(Event event, Fields fields, Function<CheckedFields, AccessRequest> reading) {
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
            return new AccessMessage.Decide(id, event.wireName(), reading.apply(fields.checked()));
        } catch (IllegalArgumentException e) {
            return new AccessMessage.Wrong(id, event.wireName(), Refusal.inWords(String.valueOf(e.getMessage())));
        }
    }

    /** Reads what is known; null if it can't be read. */
    static @Nullable ServerMessage known(Fields fields) {
        AccessView view = AccessViewReader.read(fields);
        return view == null ? null : new ServerMessage.OfAccess(new AccessNews.Known(view));
    }

    /** Reads an answer; null if it can't be read. */
    static @Nullable ServerMessage answer(Fields fields) {
        String id = fields.wholeText("id");
        String of = fields.text("of");
        AccessAnswer answer = AccessAnswerJson.read(fields);
        return id == null || answer == null ? null
                : new ServerMessage.OfAccess(new AccessNews.Answer(id, of == null ? "" : of, answer));
    }
}
