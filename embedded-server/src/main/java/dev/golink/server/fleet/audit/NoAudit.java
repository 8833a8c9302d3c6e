package dev.golink.server.fleet.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;

/**
 * The audit of a server that has none.
 *
 * @param why the answer to every question
 */
public record NoAudit(Refusal why) implements Audit {
    @Override
    public CompletionStage<AuditAnswer> find(AuditQuery query) {
        return CompletableFuture.completedStage(new AuditAnswer.Refused(why));
    }

    @Override
    public CompletionStage<AuditCheck> check(AuditHead remembered) {
        return CompletableFuture.completedStage(new AuditCheck.Refused(why));
    }

    @Override
    public Watch watch(Consumer<AuditState> listener) {
        return () -> {};
    }
}
