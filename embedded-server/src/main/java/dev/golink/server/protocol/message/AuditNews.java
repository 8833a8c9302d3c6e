package dev.golink.server.protocol.message;

import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditState;

/** What the server sends to operators about the audit. */
public sealed interface AuditNews {
    /**
     * Where the audit ends, and whether it can be written.
     *
     * @param state both
     */
    record Now(AuditState state) implements AuditNews {}

    /**
     * The answer to a request for entries.
     *
     * @param id     the operator's own id of the request
     * @param answer the answer
     */
    record Found(String id, AuditAnswer answer) implements AuditNews {}

    /**
     * The answer to the question about a remembered entry.
     *
     * @param id    the operator's own id of the request
     * @param check the answer
     */
    record Checked(String id, AuditCheck check) implements AuditNews {}
}
