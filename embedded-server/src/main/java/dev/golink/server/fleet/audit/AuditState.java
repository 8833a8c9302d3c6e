package dev.golink.server.fleet.audit;

import dev.golink.server.fleet.history.HistoryState;

/**
 * Where a server's audit ends, and whether it can be written. What needs the audit is refused while it can't.
 *
 * @param head    the last entry
 * @param storing whether it can be written
 */
public record AuditState(AuditHead head, HistoryState storing) {}
