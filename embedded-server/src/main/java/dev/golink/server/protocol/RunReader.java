package dev.golink.server.protocol;

import java.util.List;
import java.util.function.Function;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.phone.PhoneIds;

/** Reads what operators request about runs. If a request has an id, an error is answered under that id. Stateless. */
public final class RunReader {
    private RunReader() {}

    static OperatorMessage begin(Event event, Fields fields) {
        return request(event, fields, id -> new RunRequest.Begin(id, command(fields),
                List.copyOf(PhoneIds.read(fields.checked())), Boolean.TRUE.equals(fields.truth("more")),
                atOnce(fields)));
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

    private static OperatorMessage request(Event event, Fields fields, Function<String, OperatorMessage> reading) {
        return RequestReader.read(event, fields, reading,
                (id, wrong) -> new RunRequest.Wrong(id, event.wireName(), wrong));
    }

    private static Command command(Fields fields) {
        String of = fields.text("of");
        return Event.of(of == null ? "" : of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "of must be the event of a command to a phone, such as open_screen."))
                .command(fields);
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
}
