package dev.golink.server.hub.audit;

import java.util.List;
import java.util.function.Consumer;

import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;

/** One watch of a screen: it begins once it is in the audit, and is tried again while it can't be. For the hub thread. */
final class AuditedWatch {
    private final AuditTrail trail;
    private final OperatorId by;
    private final PhoneId phone;
    private final Runnable begin;
    private final Consumer<Refusal> refused;
    private Stage stage = Stage.ASKED;
    private boolean isTold;

    /**
     * @param begin   begins the watch
     * @param refused hears once why the watch does not begin yet
     */
    AuditedWatch(AuditTrail trail, OperatorId by, PhoneId phone, Runnable begin, Consumer<Refusal> refused) {
        this.trail = trail;
        this.by = by;
        this.phone = phone;
        this.begin = begin;
        this.refused = refused;
    }

    /** Asks the audit, at first or again. */
    void ask() {
        stage = Stage.ASKED;
        trail.before(by, AuditAction.WATCH_SCREEN, List.of(phone.value()), "").thenAccept(refusal -> {
            if (stage == Stage.ENDED) {
                return;
            }
            if (refusal.isEmpty()) {
                stage = Stage.BEGUN;
                begin.run();
            } else {
                stage = Stage.REFUSED;
                if (!isTold) {
                    isTold = true;
                    refused.accept(refusal.get());
                }
            }
        });
    }

    boolean hasBegun() {
        return stage == Stage.BEGUN;
    }

    boolean isRefused() {
        return stage == Stage.REFUSED;
    }

    /** It does not begin any more. */
    void end() {
        stage = Stage.ENDED;
    }

    private enum Stage {
        ASKED, REFUSED, BEGUN, ENDED
    }
}
