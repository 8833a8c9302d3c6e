package dev.golink.server.protocol.history;

import java.time.Instant;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.json.JsonText;
import dev.golink.server.protocol.phone.IdText;

/**
 * Converts entries of the history to and from JSON, such as
 * {@code {"id":1,"at":0,"kind":"presence","event":"presence_changed","phone":"a","presence":"late"}}. Files, messages,
 * exports and other programs get the same form. A reader ignores fields that it does not know, and leaves out an entry
 * that it does not understand, because a newer version may have written it. Stateless.
 */
public final class HistoryJson {
    private HistoryJson() {}

    /** The entry as JSON. */
    public static JsonObject write(HistoryEntry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("id", entry.id());
        object.addProperty("at", entry.at().toEpochMilli());
        object.addProperty("kind", entry.fact().kind().word());
        if (entry.phone() != null) {
            object.addProperty("phone", entry.phone().value());
        }
        if (entry.operator() != null) {
            object.addProperty("operator", entry.operator().value());
        }
        FactWriter.write(object, entry.fact());
        return object;
    }

    /** The entry as one line of JSON. */
    public static String text(HistoryEntry entry) {
        return write(entry).toString();
    }

    /** Reads an entry; null if it is not understood. */
    public static @Nullable HistoryEntry read(Fields fields) {
        Long id = fields.count("id");
        Instant at = fields.instant("at");
        HistoryFact fact = FactReader.read(fields);
        if (id == null || at == null || fact == null) {
            return null;
        }
        String phone = fields.wholeText("phone");
        String operator = fields.wholeText("operator");
        PhoneId phoneId = phone == null ? null : IdText.phoneId(phone).orElse(null);
        OperatorId operatorId = operator == null ? null : IdText.operatorId(operator).orElse(null);
        return new HistoryEntry(id, at, phoneId, operatorId, fact);
    }

    /** Reads an entry from one line of JSON; null if it is not understood. */
    public static @Nullable HistoryEntry parse(String text) {
        try {
            return read(new Fields(JsonText.parseObject(text)));
        } catch (JsonText.MalformedTextException _) {
            return null;
        }
    }

    /** Only what happened, as one line of JSON, for files that store the rest of an entry beside it. */
    public static String factText(HistoryFact fact) {
        JsonObject object = new JsonObject();
        FactWriter.write(object, fact);
        return object.toString();
    }

    /** Reads what happened from one line of JSON; null if it is not understood. */
    public static @Nullable HistoryFact parseFact(String text) {
        try {
            return FactReader.read(new Fields(JsonText.parseObject(text)));
        } catch (JsonText.MalformedTextException _) {
            return null;
        }
    }
}
