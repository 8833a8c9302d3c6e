package dev.golink.server.protocol;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.protocol.access.AccessAnswerJson;
import dev.golink.server.protocol.access.AccessViewReader;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.AccessMessage;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.OperatorMessage;
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
        return RequestReader.read(event, fields,
                id -> new AccessMessage.Decide(id, event.wireName(), reading.apply(fields.checked())),
                (id, wrong) -> new AccessMessage.Wrong(id, event.wireName(), wrong));
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
