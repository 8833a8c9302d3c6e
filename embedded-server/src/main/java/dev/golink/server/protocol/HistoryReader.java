package dev.golink.server.protocol;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.protocol.history.HistoryNewsJson;
import dev.golink.server.protocol.history.HistoryQueryJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.phone.RefusalJson;

/** Reads what operators and servers send each other about what happened. Stateless. */
final class HistoryReader {
    private HistoryReader() {}

    static OperatorMessage find(Fields fields) {
        return RequestReader.read(Event.FIND_HISTORY, fields,
                id -> new HistoryMessage.Find(id, HistoryQueryJson.query(fields.checked())),
                (id, why) -> new HistoryMessage.Wrong(id, Event.FIND_HISTORY.wireName(), why));
    }

    static OperatorMessage count(Fields fields) {
        return RequestReader.read(Event.HISTORY_COUNTS, fields,
                id -> new HistoryMessage.Count(id, HistoryQueryJson.counts(fields.checked())),
                (id, why) -> new HistoryMessage.Wrong(id, Event.HISTORY_COUNTS.wireName(), why));
    }

    /** Reads an answer; null if it can't be read. */
    static @Nullable ServerMessage answer(Fields fields) {
        String id = fields.wholeText("id");
        String of = fields.text("of");
        if (id == null) {
            return null;
        }
        HistoryNews news = switch (fields.text("outcome")) {
            case "found" -> found(id, fields);
            case "counted" -> new HistoryNews.Counted(id, HistoryNewsJson.counts(fields));
            case "refused" -> new HistoryNews.Refused(id, of == null ? "" : of, RefusalJson.read(fields));
            case null, default -> null;
        };
        return news == null ? null : new ServerMessage.OfHistory(news);
    }

    private static HistoryNews found(String id, Fields fields) {
        long next = HistoryNewsJson.next(fields);
        return new HistoryNews.Found(id, new HistoryAnswer.Page(HistoryNewsJson.entries(fields), next > 0), next);
    }

    /** Reads a state; null if it can't be read. */
    static @Nullable ServerMessage state(Fields fields) {
        HistoryState state = HistoryNewsJson.state(fields);
        return state == null ? null : new ServerMessage.OfHistory(new HistoryNews.State(state));
    }
}
