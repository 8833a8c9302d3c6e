package dev.golink.server.protocol.audit;

import java.time.Instant;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;

/** What operators ask of the audit, as JSON. Stateless. */
public final class AuditQueryJson {
    private static final int USUAL_LIMIT = 100;

    private AuditQueryJson() {}

    /** Writes a query into a message. */
    public static void write(JsonObject object, AuditQuery query) {
        if (!query.operator().isEmpty()) {
            object.addProperty("operator", query.operator());
        }
        if (!query.target().isEmpty()) {
            object.addProperty("target", query.target());
        }
        if (!query.actions().isEmpty()) {
            JsonArray actions = new JsonArray();
            query.actions().stream().sorted().forEach(actions::add);
            object.add("actions", actions);
        }
        if (!query.from().equals(Instant.MIN)) {
            object.addProperty("from", query.from().toEpochMilli());
        }
        if (!query.until().equals(Instant.MAX)) {
            object.addProperty("until", query.until().toEpochMilli());
        }
        if (query.order() == AuditQuery.Order.OLDEST_FIRST) {
            object.addProperty("oldest_first", true);
        }
        if (query.after() > 0) {
            object.addProperty("after", query.after());
        }
        object.addProperty("limit", query.limit());
    }

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if a field is wrong
     */
    public static AuditQuery query(Fields fields) {
        CheckedFields checked = fields.checked();
        Integer limit = checked.whole("limit");
        return new AuditQuery(orNone(checked.text("operator")), orNone(checked.text("target")),
                Set.copyOf(checked.texts("actions")), time(fields, "from", Instant.MIN),
                time(fields, "until", Instant.MAX),
                Boolean.TRUE.equals(checked.truth("oldest_first")) ? AuditQuery.Order.OLDEST_FIRST
                        : AuditQuery.Order.NEWEST_FIRST,
                row(fields, "after"), limit == null ? USUAL_LIMIT : limit);
    }

    /** Writes a head into a message. */
    public static void write(JsonObject object, AuditHead head) {
        object.addProperty("row", head.row());
        object.addProperty("hash", head.hash());
    }

    /**
     * Reads a head.
     *
     * @throws IllegalArgumentException if a field is wrong
     */
    public static AuditHead head(Fields fields) {
        return new AuditHead(row(fields, "row"), orNone(fields.checked().text("hash")));
    }

    private static long row(Fields fields, String name) {
        Long row = fields.count(name);
        if (row == null && fields.has(name)) {
            throw new IllegalArgumentException(name + " must be a whole number, 0 or more.");
        }
        return row == null ? 0 : row;
    }

    private static Instant time(Fields fields, String name, Instant otherwise) {
        Instant time = fields.instant(name);
        if (time == null && fields.has(name)) {
            throw new IllegalArgumentException(name + " must be milliseconds since 1970.");
        }
        return time == null ? otherwise : time;
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
