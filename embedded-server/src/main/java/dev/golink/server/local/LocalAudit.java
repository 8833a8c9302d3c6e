package dev.golink.server.local;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.HubThread;

/**
 * The audit as the operator at the server's own window sees it.
 *
 * @param hub   calls the listeners
 * @param audit the server's audit
 */
public record LocalAudit(HubThread hub, Audit audit) implements Audit {
    @Override
    public CompletionStage<AuditAnswer> find(AuditQuery query) {
        return audit.find(query);
    }

    @Override
    public CompletionStage<AuditCheck> check(AuditHead remembered) {
        return audit.check(remembered);
    }

    @Override
    public Watch watch(Consumer<AuditState> listener) {
        return audit.watch(state -> hub.hand(_ -> listener.accept(state)));
    }
}
