package dev.golink.app.audit;

import dev.golink.server.fleet.audit.AuditHead;

/**
 * A server's audit is not what it was.
 *
 * @param kind       how it differs
 * @param remembered the entry that this console remembers
 * @param found      if it is shorter: its last entry; otherwise what it has in place of the remembered entry
 */
public record AuditWarning(Kind kind, AuditHead remembered, AuditHead found) {
    /** How an audit differs from what is remembered. */
    public enum Kind {
        /** It ends before the remembered entry. */
        SHORTER,
        /** It has another entry in its place. */
        DIFFERENT
    }
}
