package dev.golink.server.hub.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.golink.server.audit.AuditLog;
import dev.golink.server.audit.AuditRecord;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.NoAudit;
import dev.golink.server.fleet.id.Refusal;

/** An audit whose disk the test plays: it answers only when the test says so. */
public final class PlayedAudit implements AuditLog {
    static final String FULL = "The disk is full.";

    final List<AuditRecord> committed = new ArrayList<>();
    final List<AuditRecord> appended = new ArrayList<>();
    private final Deque<CompletableFuture<Optional<Refusal>>> waiting = new ArrayDeque<>();

    /** What a hub takes. */
    public AuditSource source() {
        return new AuditSource(this, new NoAudit(Refusal.inWords("Nothing can be read.")));
    }

    @Override
    public CompletionStage<Optional<Refusal>> commit(AuditRecord entry) {
        committed.add(entry);
        CompletableFuture<Optional<Refusal>> written = new CompletableFuture<>();
        waiting.add(written);
        return written;
    }

    @Override
    public void append(AuditRecord entry) {
        appended.add(entry);
    }

    /** What had to be in the audit before. */
    public List<AuditRecord> committed() {
        return committed;
    }

    /** What followed. */
    public List<AuditRecord> appended() {
        return appended;
    }

    /** The disk has the oldest entry that waits. */
    public void writes() {
        waiting.removeFirst().complete(Optional.empty());
    }

    /** The disk can't take the oldest entry that waits. */
    public void fails() {
        waiting.removeFirst().complete(Optional.of(Refusal.of(Refusal.Code.NOT_AUDITED, FULL)));
    }

    /** How many entries wait for the disk. */
    public int waiting() {
        return waiting.size();
    }

    List<AuditAction> actions() {
        return appended.stream().map(AuditRecord::action).toList();
    }
}
