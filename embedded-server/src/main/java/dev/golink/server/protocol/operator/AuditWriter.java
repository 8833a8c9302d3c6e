package dev.golink.server.protocol.operator;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.audit.AuditQueryJson;

/** Writes an operator's messages about the audit. Stateless. */
public final class AuditWriter {
    private AuditWriter() {}

    /** Requests the last entry, and each later one that is the last. */
    public static String watch() {
        return Event.WATCH_AUDIT.message().toString();
    }

    /** Requests entries. The server will send an answer with the id. */
    public static String find(String id, AuditQuery query) {
        JsonObject object = Event.FIND_AUDIT.message();
        object.addProperty("id", id);
        AuditQueryJson.write(object, query);
        return object.toString();
    }

    /** Asks whether the audit still has an entry. The server will send an answer with the id. */
    public static String check(String id, AuditHead remembered) {
        JsonObject object = Event.CHECK_AUDIT.message();
        object.addProperty("id", id);
        AuditQueryJson.write(object, remembered);
        return object.toString();
    }
}
