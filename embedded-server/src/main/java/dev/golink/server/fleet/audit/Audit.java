package dev.golink.server.fleet.audit;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.screen.Watch;

/**
 * Who did what at a server: a chain of entries that can't be changed unnoticed. Needs the right {@code audit}. Every
 * method may be called from any thread.
 */
public interface Audit {
    /** The most targets of an entry that an answer lists. */
    int MOST_TARGETS = 100;

    /** Finds entries. Completes with exactly one answer, never exceptionally. */
    CompletionStage<AuditAnswer> find(AuditQuery query);

    /**
     * Asks whether the audit still has an entry that was remembered. Completes with exactly one answer, never
     * exceptionally.
     */
    CompletionStage<AuditCheck> check(AuditHead remembered);

    /**
     * Delivers the last entry and whether the audit can be written, first as it is and then each change, once a second
     * at most, on the fleet's thread. The listener must not block. A server without an audit, or an operator without the
     * right, gets nothing.
     */
    Watch watch(Consumer<AuditState> listener);
}
