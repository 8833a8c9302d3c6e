package dev.golink.server.protocol.operator;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.history.HistoryQueryJson;

/** Writes an operator's messages about what happened. The server sends an answer with the id. Stateless. */
public final class HistoryWriter {
    private HistoryWriter() {}

    /** Finds entries. */
    public static String find(String id, HistoryQuery query) {
        JsonObject object = request(Event.FIND_HISTORY, id);
        HistoryQueryJson.write(object, query);
        return object.toString();
    }

    /** Finds how many phones were connected. */
    public static String counts(String id, CountsQuery query) {
        JsonObject object = request(Event.HISTORY_COUNTS, id);
        HistoryQueryJson.write(object, query);
        return object.toString();
    }

    /** Requests whether the server can store what happens, and its changes. */
    public static String watchState() {
        return Event.WATCH_HISTORY_STATE.message().toString();
    }

    private static JsonObject request(Event event, String id) {
        JsonObject object = event.message();
        object.addProperty("id", id);
        return object;
    }
}
