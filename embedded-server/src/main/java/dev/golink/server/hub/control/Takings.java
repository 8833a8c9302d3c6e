package dev.golink.server.hub.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.hub.audit.AuditTrail;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;

/**
 * Takes the control of phones. It holds once the audit has it; what changed meanwhile counts. For the hub thread only.
 */
final class Takings {
    private final PhoneSessions phones;
    private final Controls controls;
    private final AuditTrail trail;
    /** What waits for the audit. */
    private final Set<Taking> waiting = new LinkedHashSet<>();

    Takings(PhoneSessions phones, Controls controls, AuditTrail trail) {
        this.phones = phones;
        this.controls = controls;
        this.trail = trail;
    }

    List<CompletableFuture<ControlAnswer>> take(Controller controller, List<PhoneId> ids, boolean force) {
        List<Taking> all = ids.stream().map(phone -> new Taking(controller, phone, force)).toList();
        List<Taking> wanted = new ArrayList<>();
        for (Taking taking : all) {
            Optional<ControlAnswer> obstacle = obstacle(taking);
            if (obstacle.isPresent()) {
                taking.answer.complete(obstacle.get());
            } else {
                wanted.add(taking);
            }
        }
        if (!wanted.isEmpty()) {
            waiting.addAll(wanted);
            trail.before(controller.operator(), AuditAction.TAKE_CONTROL,
                    wanted.stream().map(taking -> taking.phone.value()).toList(), force ? "by force" : "")
                    .thenAccept(refusal -> wanted.forEach(taking -> decide(taking, refusal.orElse(null))));
        }
        return all.stream().map(taking -> taking.answer).toList();
    }

    /** Gives up control that waits for the audit. */
    void withdraw(Controller controller, PhoneId phone) {
        waiting.stream().filter(taking -> taking.by.is(controller) && taking.phone.equals(phone))
                .forEach(taking -> taking.isWithdrawn = true);
    }

    private void decide(Taking taking, @Nullable Refusal refusal) {
        waiting.remove(taking);
        taking.answer.complete(refusal == null ? obstacle(taking).orElseGet(() -> give(taking))
                : new ControlAnswer.NotAudited(refusal.words()));
    }

    private ControlAnswer give(Taking taking) {
        return new ControlAnswer.Taken(taking.isWithdrawn ? null : controls.give(taking.by, taking.phone));
    }

    /** Why the control can't be taken, or need not; empty if it can. */
    private Optional<ControlAnswer> obstacle(Taking taking) {
        switch (taking.by.state()) {
            case ALLOWED -> {}
            case NOT_ALLOWED -> {
                return Optional.of(new ControlAnswer.NotAllowed(Right.CONTROL));
            }
            case GONE -> {
                return Optional.of(new ControlAnswer.Unreachable());
            }
        }
        Session session = phones.session(taking.phone);
        if (session == null) {
            return Optional.of(new ControlAnswer.Unreachable());
        }
        if (!session.input().isDeclared()) {
            return Optional.of(new ControlAnswer.Unsupported());
        }
        Controller present = controls.of(taking.phone);
        if (present == null || taking.force && !present.is(taking.by)) {
            return Optional.empty();
        }
        return Optional.of(present.is(taking.by) ? new ControlAnswer.Taken(null)
                : new ControlAnswer.Held(present.operator()));
    }

    /** A phone whose control is to be taken; compared as the object that it is. */
    private static final class Taking {
        private final Controller by;
        private final PhoneId phone;
        private final boolean force;
        private final CompletableFuture<ControlAnswer> answer = new CompletableFuture<>();
        private boolean isWithdrawn;

        Taking(Controller by, PhoneId phone, boolean force) {
            this.by = by;
            this.phone = phone;
            this.force = force;
        }
    }
}
