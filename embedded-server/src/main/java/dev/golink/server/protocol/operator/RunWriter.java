package dev.golink.server.protocol.operator;

import java.util.Collection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.RunCommandJson;
import dev.golink.server.protocol.RunReader;

/** Writes what an operator says about runs: the far end of {@link RunReader}. Free of state. */
public final class RunWriter {
    private RunWriter() {}

    /** Begins a run, or goes on to name its phones; an answer with the id will come once no more phones follow. */
    public static String begin(String id, Command command, Collection<PhoneId> phones, boolean more, int atOnce) {
        JsonObject object = request(Event.BEGIN_RUN, id);
        RunCommandJson.write(object, command);
        JsonArray ids = new JsonArray(phones.size());
        phones.forEach(phone -> ids.add(phone.value()));
        object.add("phones", ids);
        if (more) {
            object.addProperty("more", true);
        }
        object.addProperty("at_once", atOnce);
        return object.toString();
    }

    /** Tries again what of a run is worth it; an answer with the id will come. */
    public static String retry(String id, RunId run, int atOnce) {
        JsonObject object = of(Event.RETRY_RUN, id, run);
        object.addProperty("at_once", atOnce);
        return object.toString();
    }

    /** Takes back what of a run has not gone out; an answer with the id will come. */
    public static String cancel(String id, RunId run) {
        return of(Event.CANCEL_RUN, id, run).toString();
    }

    /** Asks how each phone of a run stands. */
    public static String watch(RunId run) {
        return of(Event.WATCH_RUN, run);
    }

    /** Asks no longer how each phone of a run stands. */
    public static String unwatch(RunId run) {
        return of(Event.UNWATCH_RUN, run);
    }

    private static String of(Event event, RunId run) {
        JsonObject object = event.message();
        object.addProperty("run", run.value());
        return object.toString();
    }

    private static JsonObject of(Event event, String id, RunId run) {
        JsonObject object = request(event, id);
        object.addProperty("run", run.value());
        return object;
    }

    private static JsonObject request(Event event, String id) {
        JsonObject object = event.message();
        object.addProperty("id", id);
        return object;
    }
}
