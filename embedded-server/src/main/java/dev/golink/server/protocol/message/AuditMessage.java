package dev.golink.server.protocol.message;

import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.id.Refusal;

/** What an operator sends about the audit. */
public sealed interface AuditMessage extends OperatorMessage {
    /** Requests the last entry, and each later one that is the last. */
    record Watch() implements AuditMessage {}

    /**
     * Requests entries.
     *
     * @param id    the operator's own id of this request
     * @param query which entries
     */
    record Find(String id, AuditQuery query) implements AuditMessage {}

    /**
     * Asks whether the audit still has an entry that was remembered.
     *
     * @param id         the operator's own id of this request
     * @param remembered the entry
     */
    record Check(String id, AuditHead remembered) implements AuditMessage {}

    /**
     * A request that cannot be understood.
     *
     * @param id  the operator's own id of the request
     * @param of  the request's event
     * @param why why it cannot be understood
     */
    record Wrong(String id, String of, Refusal why) implements AuditMessage {}
}
