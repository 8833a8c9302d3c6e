package dev.golink.server.protocol;

import java.util.List;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.TraceMessage;
import dev.golink.server.protocol.message.TraceNews;
import dev.golink.server.protocol.trace.TraceJson;

/** Reads and writes what operators and servers send each other about traces of phones. Stateless. */
final class TraceReader {
    private TraceReader() {}

    static OperatorMessage begin(Fields fields) {
        return RequestReader.read(Event.TRACE_PHONE, fields,
                id -> new TraceMessage.Begin(id, OperatorReader.phone(Event.TRACE_PHONE, fields)),
                (id, why) -> new TraceMessage.Wrong(id, Event.TRACE_PHONE.wireName(), why));
    }

    static OperatorMessage end(Fields fields) {
        return RequestReader.read(Event.END_TRACE, fields, TraceMessage.End::new,
                (id, why) -> new TraceMessage.Wrong(id, Event.END_TRACE.wireName(), why));
    }

    /** Reads lines; null if they belong to no trace. */
    static @Nullable ServerMessage lines(Fields fields) {
        String id = fields.wholeText("id");
        List<TraceLine> lines = TraceJson.lines(fields);
        return id == null ? null : new ServerMessage.OfTrace(new TraceNews.Lines(id, lines));
    }

    /** Reads the end of a trace; null if it can't be read. */
    static @Nullable ServerMessage ended(Fields fields) {
        String id = fields.wholeText("id");
        TraceEnd why = TraceJson.end(fields);
        return id == null || why == null ? null : new ServerMessage.OfTrace(new TraceNews.Ended(id, why));
    }

    static String write(TraceNews news) {
        JsonObject object = switch (news) {
            case TraceNews.Lines _ -> Event.TRACE.message();
            case TraceNews.Ended _ -> Event.TRACE_ENDED.message();
        };
        object.addProperty("id", news.id());
        switch (news) {
            case TraceNews.Lines(_, var lines) -> TraceJson.write(object, lines);
            case TraceNews.Ended(_, var why) -> TraceJson.write(object, why);
        }
        return object.toString();
    }
}
