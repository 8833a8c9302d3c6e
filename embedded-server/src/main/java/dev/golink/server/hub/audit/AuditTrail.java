package dev.golink.server.hub.audit;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.audit.AuditLog;
import dev.golink.server.audit.AuditRecord;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.time.Clocks;

/**
 * Writes to the audit what is done, before it is done where that is needed. The hub does other work while an action waits.
 * For the hub thread only. See decision 0073.
 */
public final class AuditTrail {
    /** How long an action waits for the audit at most. A disk that hangs must not let an action happen minutes later. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final AuditLog log;
    private final Clocks clocks;
    private final Executor hub;
    private final Set<Waiting> waiting = new LinkedHashSet<>();

    /** @param hub runs a task on the hub thread; rejects it if the hub has ended */
    public AuditTrail(AuditLog log, Clocks clocks, Executor hub) {
        this.log = log;
        this.clocks = clocks;
        this.hub = hub;
    }

    /** Writes what was done or is being done, and does not wait. */
    public void note(OperatorId by, AuditAction action, List<String> targets, String detail) {
        note(by.value(), action, targets, detail);
    }

    /**
     * Writes what was done or is being done, and does not wait.
     *
     * @param by the operator; empty if it was none
     */
    public void note(String by, AuditAction action, List<String> targets, String detail) {
        log.append(new AuditRecord(clocks.now(), by, action, targets, detail));
    }

    /**
     * Writes what is to be done.
     *
     * @return completes on the hub thread, with nothing once it may be done, or with the reason why it must not be done;
     *         never exceptionally
     */
    public CompletionStage<Optional<Refusal>> before(OperatorId by, AuditAction action, List<String> targets,
            String detail) {
        var written = log.commit(new AuditRecord(clocks.now(), by.value(), action, targets, detail))
                .toCompletableFuture();
        if (written.isDone()) {
            return written;
        }
        Waiting pending = new Waiting(new CompletableFuture<>(), clocks.nanos());
        waiting.add(pending);
        var _ = written.thenAccept(refusal -> later(() -> finish(pending, refusal)));
        return pending.decided.minimalCompletionStage();
    }

    private void later(Runnable task) {
        try {
            hub.execute(task);
        } catch (RejectedExecutionException _) {
            LOG.debug("The audit answered after the end of the hub.");
        }
    }

    private void finish(Waiting pending, Optional<Refusal> refusal) {
        if (waiting.remove(pending)) {
            pending.decided.complete(refusal);
        }
    }

    /** Refuses what waits for too long. To be called a few times a second. */
    public void tick() {
        long now = clocks.nanos();
        List.copyOf(waiting).stream().filter(pending -> now - pending.since >= PATIENCE.toNanos())
                .forEach(pending -> finish(pending, Optional.of(Refusal.of(Refusal.Code.NOT_AUDITED,
                        "The server's audit did not answer in time, and this must be in the audit before it is done."))));
    }

    /** Refuses what waits, because the server ends. */
    public void close() {
        List.copyOf(waiting).forEach(pending -> finish(pending,
                Optional.of(Refusal.of(Refusal.Code.NOT_AUDITED, "The server is ending."))));
    }

    /** Something that waits; compared as the object that it is. */
    private static final class Waiting {
        private final CompletableFuture<Optional<Refusal>> decided;
        /** In nanoseconds of the monotonic clock. */
        private final long since;

        Waiting(CompletableFuture<Optional<Refusal>> decided, long since) {
            this.decided = decided;
            this.since = since;
        }
    }
}
