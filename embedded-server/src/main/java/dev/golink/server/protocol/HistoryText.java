package dev.golink.server.protocol;

import com.google.gson.JsonObject;

import dev.golink.server.protocol.history.HistoryNewsJson;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.phone.RefusalJson;

/** Writes what a server sends about what happened: the counterpart of {@link HistoryReader}. Stateless. */
final class HistoryText {
    private HistoryText() {}

    static String news(HistoryNews news) {
        return switch (news) {
            case HistoryNews.Found(String id, var page, long next) -> {
                JsonObject object = answer(id, Event.FIND_HISTORY.wireName(), "found");
                HistoryNewsJson.write(object, page.entries(), next);
                yield object.toString();
            }
            case HistoryNews.Counted(String id, var counts) -> {
                JsonObject object = answer(id, Event.HISTORY_COUNTS.wireName(), "counted");
                HistoryNewsJson.write(object, counts);
                yield object.toString();
            }
            case HistoryNews.Refused(String id, String of, var why) -> {
                JsonObject object = answer(id, of, "refused");
                RefusalJson.write(object, why);
                yield object.toString();
            }
            case HistoryNews.State(var state) -> {
                JsonObject object = Event.HISTORY_STATE.message();
                HistoryNewsJson.write(object, state);
                yield object.toString();
            }
        };
    }

    private static JsonObject answer(String id, String of, String outcome) {
        JsonObject object = Event.HISTORY_ANSWER.message();
        object.addProperty("id", id);
        object.addProperty("of", of);
        object.addProperty("outcome", outcome);
        return object;
    }
}
