package dev.golink.server.protocol.audit;

import java.time.Instant;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.AuditChain;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditTargets;
import dev.golink.server.protocol.json.Fields;

/**
 * One entry of the audit as JSON. Messages and exports have the same. The number of targets and their hash are only there
 * if not all targets are listed. Stateless.
 */
public final class AuditEntryJson {
    private static final String TARGETS = "targets";
    private static final String COUNT = "target_count";
    private static final String HASH_OF_TARGETS = "targets_hash";

    private AuditEntryJson() {}

    /** Writes an entry. */
    public static JsonObject write(AuditEntry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("row", entry.row());
        object.addProperty("at", entry.at().toEpochMilli());
        object.addProperty("operator", entry.operator());
        object.addProperty("action", entry.action());
        JsonArray targets = new JsonArray();
        entry.targets().listed().forEach(targets::add);
        object.add(TARGETS, targets);
        if (!entry.targets().isWhole()) {
            object.addProperty(COUNT, entry.targets().count());
            object.addProperty(HASH_OF_TARGETS, entry.targets().hash());
        }
        object.addProperty("detail", entry.detail());
        object.addProperty("hash", entry.hash());
        return object;
    }

    /** Reads an entry; null if it can't be read. */
    public static @Nullable AuditEntry read(Fields fields) {
        Instant at = fields.instant("at");
        String operator = fields.wholeText("operator");
        String action = fields.wholeText("action");
        AuditTargets targets = targets(fields);
        String detail = fields.wholeText("detail");
        String hash = fields.wholeText("hash");
        if (at == null || operator == null || action == null || targets == null || detail == null || hash == null
                || !AuditChain.isHash(hash)) {
            return null;
        }
        return new AuditEntry(fields.whole("row"), at, operator, action, targets, detail, hash);
    }

    private static @Nullable AuditTargets targets(Fields fields) {
        List<String> listed = fields.texts(TARGETS);
        if (!fields.has(COUNT)) {
            return AuditTargets.of(listed);
        }
        String hash = fields.wholeText(HASH_OF_TARGETS);
        long count = fields.whole(COUNT);
        return hash == null || !AuditChain.isHash(hash) || count > Integer.MAX_VALUE ? null
                : new AuditTargets((int) count, hash, listed);
    }
}
