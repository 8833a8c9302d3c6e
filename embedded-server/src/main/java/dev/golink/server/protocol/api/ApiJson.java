package dev.golink.server.protocol.api;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.protocol.FleetJson;
import dev.golink.server.protocol.ResultJson;
import dev.golink.server.protocol.RunJson;
import dev.golink.server.protocol.history.HistoryNewsJson;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.phone.PhoneJson;

/** Writes the answers of the API. Stateless. */
public final class ApiJson {
    private ApiJson() {}

    /** The numbers of phones and operators. */
    public static String online(FleetCounts counts) {
        JsonObject object = new JsonObject();
        FleetJson.writeCounts(object, counts);
        JsonArray names = new JsonArray();
        counts.operatorNames().forEach(name -> names.add(name.value()));
        object.add("operator_names", names);
        return object.toString();
    }

    /** One phone. */
    public static String phone(Phone phone) {
        return PhoneJson.write(phone).toString();
    }

    /** A page of phones. */
    public static String phones(ApiPage<Phone> page) {
        return page("phones", page.items().stream().map(PhoneJson::write).toList(), page.hasMore()).toString();
    }

    /** A page of entries of the history. */
    public static String history(HistoryAnswer.Page page) {
        JsonObject object = new JsonObject();
        HistoryNewsJson.write(object, page.entries(), page.hasMore() ? page.entries().getLast().id() : 0);
        return object.toString();
    }

    /** How many phones were connected. */
    public static String counts(CountsAnswer.Counts counts) {
        JsonObject object = new JsonObject();
        HistoryNewsJson.write(object, counts);
        return object.toString();
    }

    /** A page of runs. */
    public static String runs(ApiPage<RunInfo> page) {
        return page("runs", page.items().stream().map(RunJson::info).toList(), page.hasMore()).toString();
    }

    /**
     * A run with a page of its phones.
     *
     * @param results the outcomes that were waited for; empty if the client did not wait
     */
    public static String run(RunInfo run, ApiPage<RunPart> page, Optional<List<ServerMessage.Result>> results) {
        JsonObject object = new JsonObject();
        object.add("run", RunJson.info(run));
        object.add("phones", RunJson.parts(page.items()));
        more(object, page.hasMore());
        results.ifPresent(all -> {
            JsonArray array = new JsonArray(all.size());
            all.forEach(result -> array.add(ResultJson.write(result)));
            object.add("results", array);
        });
        return object.toString();
    }

    /** A problem, as RFC 9457 wants it. */
    public static String problem(ApiProblem problem) {
        JsonObject object = new JsonObject();
        object.addProperty("type", problem.kind().type());
        object.addProperty("title", problem.kind().title());
        object.addProperty("status", problem.kind().status());
        object.addProperty("detail", problem.detail());
        if (problem.right() != null) {
            object.addProperty("right", problem.right().word());
        }
        return object.toString();
    }

    private static JsonObject page(String name, List<JsonObject> items, boolean hasMore) {
        JsonObject object = new JsonObject();
        JsonArray array = new JsonArray(items.size());
        for (JsonElement item : items) {
            array.add(item);
        }
        object.add(name, array);
        more(object, hasMore);
        return object;
    }

    private static void more(JsonObject object, boolean hasMore) {
        if (hasMore) {
            object.addProperty("more", true);
        }
    }
}
