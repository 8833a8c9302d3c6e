package dev.golink.server.fleet.audit;

import dev.golink.server.fleet.id.Refusal;

/** Whether a server's audit still has an entry that somebody remembered. */
public sealed interface AuditCheck {
    /** It has the entry with that hash, and so the same entries before it. */
    record Same() implements AuditCheck {}

    /**
     * It ends before that entry.
     *
     * @param head its last entry
     */
    record Shorter(AuditHead head) implements AuditCheck {}

    /**
     * It has another hash there, so at least one entry up to there is another.
     *
     * @param found that entry's row and the hash that it has
     */
    record Different(AuditHead found) implements AuditCheck {}

    /**
     * The server can't answer or must not.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements AuditCheck {}

    /** The server was not reachable or did not answer. */
    record Unreachable() implements AuditCheck {}
}
