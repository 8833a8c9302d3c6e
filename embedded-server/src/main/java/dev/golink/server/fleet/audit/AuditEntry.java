package dev.golink.server.fleet.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of an audit. It has no text of a message, nothing that was typed, and no secret.
 *
 * @param row      its number; the first entry has 1, and each next one 1 more
 * @param at       when, by the server's wall clock, in whole milliseconds
 * @param operator the operator who did it; empty if it was no operator
 * @param action   the word for what was done; see {@link AuditAction}
 * @param targets  to what
 * @param detail   more about it, in words; may be empty
 * @param hash     the hash of the entry before it and of this entry's other fields, in hexadecimal
 */
public record AuditEntry(long row, Instant at, String operator, String action, AuditTargets targets, String detail,
        String hash) {
    /** What was done; empty if a newer server named something that this version does not know. */
    public Optional<AuditAction> known() {
        return AuditAction.of(action);
    }

    /** This entry as a head. */
    public AuditHead head() {
        return new AuditHead(row, hash);
    }
}
