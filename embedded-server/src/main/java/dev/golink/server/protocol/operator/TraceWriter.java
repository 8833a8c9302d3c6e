package dev.golink.server.protocol.operator;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.Event;

/** Writes an operator's messages about traces of phones. Stateless. */
public final class TraceWriter {
    private TraceWriter() {}

    /** Traces a phone from now on. The server sends the lines, and the end of the trace, with the id. */
    public static String begin(String id, PhoneId phone) {
        JsonObject object = Event.TRACE_PHONE.message();
        object.addProperty("to_user", phone.value());
        object.addProperty("id", id);
        return object.toString();
    }

    /** Ends a trace. */
    public static String end(String id) {
        JsonObject object = Event.END_TRACE.message();
        object.addProperty("id", id);
        return object.toString();
    }
}
