package dev.golink.server.protocol.operator;

import java.util.Collection;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.RunReader;
import dev.golink.server.protocol.command.NamedCommandJson;

/** Writes an operator's messages about runs: the counterpart of {@link RunReader}. Stateless. */
public final class RunWriter {
    private RunWriter() {}

    /**
     * Begins a run, or adds more phones to it. The server will send an answer with the id once no more phones follow.
     */
    public static String begin(String id, Command command, Collection<PhoneId> phones, boolean more, int atOnce) {
        JsonObject object = request(Event.BEGIN_RUN, id);
        NamedCommandJson.write(object, command);
        JsonArray ids = new JsonArray(phones.size());
        phones.forEach(phone -> ids.add(phone.value()));
        object.add("phones", ids);
        if (more) {
            object.addProperty("more", true);
        }
        object.addProperty("at_once", atOnce);
        return object.toString();
    }

    /** Tries a run again for the phones that are worth it. The server will send an answer with the id. */
    public static String retry(String id, RunId run, int atOnce) {
        JsonObject object = of(Event.RETRY_RUN, id, run);
        object.addProperty("at_once", atOnce);
        return object.toString();
    }

    /**
     * Cancels a run for the phones to which the command was not sent yet. The server will send an answer with the id.
     */
    public static String cancel(String id, RunId run) {
        return of(Event.CANCEL_RUN, id, run).toString();
    }

    /** Requests the state of each phone of a run, and its changes. */
    public static String watch(RunId run) {
        return of(Event.WATCH_RUN, run);
    }

    /** Ends the reports about the phones of a run. */
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
