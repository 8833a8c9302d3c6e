package dev.golink.server.hub.audit;

import dev.golink.server.audit.AuditLog;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.NoAudit;
import dev.golink.server.fleet.id.Refusal;

/**
 * The audit of a server.
 *
 * @param log  takes what is written
 * @param read finds what was written
 */
public record AuditSource(AuditLog log, Audit read) {
    /** No audit: everything is permitted. */
    public static AuditSource none() {
        return new AuditSource(AuditLog.none(), new NoAudit(Refusal.of(Refusal.Code.NOT_FOUND,
                "This server stores nothing, so it has no audit.")));
    }
}
