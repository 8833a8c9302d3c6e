package dev.golink.server.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.RunRequest;

/** Reads what operators request about runs. If a request has an id, an error is answered under that id. Stateless. */
public final class RunReader {
    private RunReader() {}

    static OperatorMessage begin(Event event, Fields fields) {
        return request(event, fields, id -> new RunRequest.Begin(id, RunCommandJson.read(fields),
                phones(fields.checked()), Boolean.TRUE.equals(fields.truth("more")), atOnce(fields)));
    }

    static OperatorMessage retry(Event event, Fields fields) {
        return request(event, fields, id -> new RunRequest.Retry(id, run(fields), atOnce(fields)));
    }

    static OperatorMessage cancel(Event event, Fields fields) {
        return request(event, fields, id -> new RunRequest.Cancel(id, run(fields)));
    }

    /** Reads a request to watch a run. */
    public static OperatorMessage watch(Event event, Fields fields) {
        return ofRun(event, fields, RunRequest.WatchParts::new);
    }

    static OperatorMessage unwatch(Event event, Fields fields) {
        return ofRun(event, fields, RunRequest.UnwatchParts::new);
    }

    private static OperatorMessage ofRun(Event event, Fields fields, Function<RunId, OperatorMessage> message) {
        try {
            return message.apply(run(fields));
        } catch (IllegalArgumentException e) {
            return new PhoneMessage.Unusable(event.wireName() + ": " + e.getMessage());
        }
    }

    /**
     * @param reading creates the request from its id; throws {@link IllegalArgumentException} if other fields are wrong
     */
    private static OperatorMessage request(Event event, Fields fields, Function<String, OperatorMessage> reading) {
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
        } catch (IllegalArgumentException e) {
            return new RunRequest.Wrong(id, event.wireName(), Refusal.inWords(String.valueOf(e.getMessage())));
        }
    }

    private static RunId run(Fields fields) {
        String run = fields.checked().text("run");
        if (run == null) {
            throw new IllegalArgumentException("run must be the id of a run.");
        }
        return new RunId(run);
    }

    private static int atOnce(Fields fields) {
        Integer told = fields.integer("at_once", 1, RunOrder.MOST_AT_ONCE);
        if (told == null && fields.has("at_once")) {
            throw new IllegalArgumentException(
                    "at_once must be a whole number from 1 to " + RunOrder.MOST_AT_ONCE + ".");
        }
        return told == null ? RunOrder.USUAL_AT_ONCE : told;
    }

    private static List<PhoneId> phones(CheckedFields fields) {
        List<PhoneId> phones = new ArrayList<>();
        for (String text : fields.texts("phones")) {
            try {
                phones.add(new PhoneId(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("phones contains a text that is not a phone's id. " + e.getMessage(),
                        e);
            }
        }
        if (phones.isEmpty()) {
            throw new IllegalArgumentException("phones must be a list of at least one phone's id.");
        }
        return phones;
    }
}
