package dev.golink.server.protocol.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.phone.RefusalJson;

/** What a server tells about its audit, as fields of a message. Stateless. */
public final class AuditNewsJson {
    private static final String ENTRIES = "entries";
    private static final String OUTCOME = "outcome";
    private static final String REFUSED = "refused";

    private AuditNewsJson() {}

    /** Writes where the audit ends, and whether it can be written. */
    public static void write(JsonObject object, AuditState state) {
        AuditQueryJson.write(object, state.head());
        switch (state.storing()) {
            case HistoryState.Storing() -> object.addProperty("state", "storing");
            case HistoryState.Failing(var cause, Instant since, String words) -> {
                object.addProperty("state", "failing");
                object.addProperty("cause", cause.name().toLowerCase(Locale.ROOT));
                object.addProperty("since", since.toEpochMilli());
                object.addProperty("msg", words);
            }
        }
    }

    /** Reads a state; null if it can't be read. */
    public static @Nullable AuditState state(Fields fields) {
        AuditHead head = head(fields);
        if (head == null) {
            return null;
        }
        if (!"failing".equals(fields.text("state"))) {
            return new AuditState(head, new HistoryState.Storing());
        }
        HistoryState.Cause cause = fields.word("cause", HistoryState.Cause.class);
        Instant since = fields.instant("since");
        String words = fields.wholeText("msg");
        return new AuditState(head, new HistoryState.Failing(cause == null ? HistoryState.Cause.OTHER : cause,
                since == null ? Instant.EPOCH : since, words == null ? "" : words));
    }

    /** Writes the answer to a query. */
    public static void write(JsonObject object, AuditAnswer answer) {
        switch (answer) {
            case AuditAnswer.Page(List<AuditEntry> entries, boolean hasMore) -> {
                JsonArray array = new JsonArray();
                entries.forEach(entry -> array.add(AuditEntryJson.write(entry)));
                object.add(ENTRIES, array);
                object.addProperty("more", hasMore);
            }
            case AuditAnswer.Refused(var refusal) -> {
                object.addProperty(OUTCOME, REFUSED);
                RefusalJson.write(object, refusal);
            }
            case AuditAnswer.Unreachable() -> object.addProperty(OUTCOME, "unreachable");
        }
    }

    /** Reads the answer to a query; null if it can't be read. */
    public static @Nullable AuditAnswer answer(Fields fields) {
        if (REFUSED.equals(fields.text(OUTCOME))) {
            return new AuditAnswer.Refused(RefusalJson.read(fields));
        }
        if (!fields.has(ENTRIES)) {
            return null;
        }
        List<Fields> objects = fields.objects(ENTRIES);
        List<AuditEntry> entries = objects.stream().map(AuditEntryJson::read).filter(Objects::nonNull).toList();
        return entries.size() == objects.size()
                ? new AuditAnswer.Page(entries, Boolean.TRUE.equals(fields.truth("more")))
                : null;
    }

    /** Writes the answer to the question about a remembered entry. */
    public static void write(JsonObject object, AuditCheck check) {
        switch (check) {
            case AuditCheck.Same() -> object.addProperty(OUTCOME, "same");
            case AuditCheck.Shorter(AuditHead head) -> {
                object.addProperty(OUTCOME, "shorter");
                AuditQueryJson.write(object, head);
            }
            case AuditCheck.Different(AuditHead found) -> {
                object.addProperty(OUTCOME, "different");
                AuditQueryJson.write(object, found);
            }
            case AuditCheck.Refused(var refusal) -> {
                object.addProperty(OUTCOME, REFUSED);
                RefusalJson.write(object, refusal);
            }
            case AuditCheck.Unreachable() -> object.addProperty(OUTCOME, "unreachable");
        }
    }

    /** Reads the answer to the question about a remembered entry; null if it can't be read. */
    public static @Nullable AuditCheck check(Fields fields) {
        String outcome = fields.text(OUTCOME);
        AuditHead head = head(fields);
        return switch (outcome == null ? "" : outcome) {
            case "same" -> new AuditCheck.Same();
            case "shorter" -> head == null ? null : new AuditCheck.Shorter(head);
            case "different" -> head == null ? null : new AuditCheck.Different(head);
            case REFUSED -> new AuditCheck.Refused(RefusalJson.read(fields));
            default -> null;
        };
    }

    private static @Nullable AuditHead head(Fields fields) {
        try {
            return AuditQueryJson.head(fields);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
