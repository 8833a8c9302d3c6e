package dev.golink.server.fleet.audit;

import java.util.List;

import dev.golink.server.fleet.id.Refusal;

/** The answer to an {@link AuditQuery}. */
public sealed interface AuditAnswer {
    /**
     * Entries in the requested order.
     *
     * @param entries the entries
     * @param hasMore whether more match
     */
    record Page(List<AuditEntry> entries, boolean hasMore) implements AuditAnswer {
        /** Copies the list. */
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The server can't answer or must not.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements AuditAnswer {}

    /** The server was not reachable or did not answer. */
    record Unreachable() implements AuditAnswer {}
}
