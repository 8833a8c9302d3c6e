package dev.golink.server.protocol.operator;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.access.AccessRequestJson;

/** Writes an operator's messages about access. Stateless. */
public final class AccessWriter {
    private AccessWriter() {}

    /** Requests what is known about access, and its changes. */
    public static String watch() {
        return Event.WATCH_ACCESS.message().toString();
    }

    /** Decides something. The server will send an answer with the id. */
    public static String request(String id, AccessRequest request) {
        JsonObject object = Event.of(request).message();
        object.addProperty("id", id);
        AccessRequestJson.write(object, request);
        return object.toString();
    }
}
