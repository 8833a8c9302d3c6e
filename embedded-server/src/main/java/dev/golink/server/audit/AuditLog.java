package dev.golink.server.audit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.id.Refusal;

/** Takes what is written to the audit. Entries get the order of the calls. Any thread may call every method. */
public interface AuditLog {
    /**
     * Writes an entry for something that must not be done without it.
     *
     * @return completes once the entry is on the disk, or with the reason why it is not; never exceptionally, on any
     *         thread
     */
    CompletionStage<Optional<Refusal>> commit(AuditRecord entry);

    /** Writes an entry within a second. If it can't be written, it waits, and is counted as lost if too many wait. */
    void append(AuditRecord entry);

    /** Writes nothing, and permits everything. */
    static AuditLog none() {
        return new AuditLog() {
            @Override
            public CompletionStage<Optional<Refusal>> commit(AuditRecord entry) {
                return CompletableFuture.completedStage(Optional.empty());
            }

            @Override
            public void append(AuditRecord entry) {
                // there is no audit
            }
        };
    }
}
