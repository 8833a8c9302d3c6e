package dev.golink.server.audit;

import java.time.Instant;
import java.util.List;

import dev.golink.server.fleet.audit.AuditAction;

/**
 * What an entry of the audit says, before it has its place in the chain.
 *
 * @param at       when
 * @param operator the operator who does it; empty if it is no operator
 * @param action   what is done
 * @param targets  to what; see {@link dev.golink.server.fleet.audit.AuditTargets}
 * @param detail   more about it, in words; no text of a message and no secret
 */
public record AuditRecord(Instant at, String operator, AuditAction action, List<String> targets, String detail) {
    /** Copies the list. */
    public AuditRecord {
        targets = List.copyOf(targets);
    }
}
