package dev.golink.server.hub.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.runs.RunOrders;
import dev.golink.server.runs.RunOutcomes;
import dev.golink.server.runs.RunRegistry;

/**
 * Begins runs. A run has one entry in the audit, with all its phones. A run that starts sharing waits until it is in the
 * audit; a phone that is to stop meanwhile is not in the run any more. For the hub thread only. See decision 0073.
 */
public final class AuditedRuns implements RunOrders {
    private final RunRegistry runs;
    private final AuditTrail trail;
    /** The phones of each run that waits. */
    private final List<Set<PhoneId>> waiting = new ArrayList<>();

    /** Begins without waiting runs. */
    public AuditedRuns(RunRegistry runs, AuditTrail trail) {
        this.runs = runs;
        this.trail = trail;
    }

    @Override
    public CompletionStage<RunAnswer> begin(OperatorId by, RunOrder order, RunOutcomes outcomes) {
        return begin(by, order, null, outcomes);
    }

    @Override
    public CompletionStage<RunAnswer> retry(OperatorId by, RunId run, int atOnce) {
        try {
            return begin(by, runs.retry(run, atOnce), run, RunOutcomes.IGNORED);
        } catch (RefusedException e) {
            return CompletableFuture.completedStage(new RunAnswer.Refused(e.refusal()));
        }
    }

    @Override
    public CompletionStage<RunAnswer> cancel(OperatorId by, RunId run) {
        if (runs.command(run).isPresent()) { // otherwise anybody could fill the audit with invented ids
            trail.note(by, AuditAction.CANCEL_RUN, List.of("run:" + run.value()), "");
        }
        return CompletableFuture.completedStage(runs.cancel(run));
    }

    /** Takes a phone out of the runs that wait to start its sharing, because it is to stop. */
    public void stopped(PhoneId phone) {
        waiting.forEach(phones -> phones.remove(phone));
    }

    private CompletionStage<RunAnswer> begin(OperatorId by, RunOrder order, @Nullable RunId retryOf,
            RunOutcomes outcomes) {
        AuditAction action = AuditedCommands.action(order.command());
        List<String> targets = order.phones().stream().map(PhoneId::value).toList();
        String detail = detail(order.command(), retryOf);
        if (!action.needsAudit()) {
            trail.note(by, action, targets, detail);
            if (order.command() instanceof Command.StopSharing) {
                order.phones().forEach(this::stopped);
            }
            return CompletableFuture.completedStage(runs.begin(by, order, retryOf, outcomes));
        }
        Set<PhoneId> phones = new LinkedHashSet<>(order.phones());
        waiting.add(phones);
        return trail.before(by, action, targets, detail).thenApply(refusal -> {
            waiting.removeIf(other -> isSame(phones, other));
            return refusal.<RunAnswer>map(RunAnswer.Refused::new)
                    .orElseGet(() -> begin(by, order, List.copyOf(phones), retryOf, outcomes));
        });
    }

    private RunAnswer begin(OperatorId by, RunOrder order, List<PhoneId> phones, @Nullable RunId retryOf,
            RunOutcomes outcomes) {
        return phones.isEmpty()
                ? new RunAnswer.Refused(Refusal.inWords("The sharing of all phones was stopped before this run began."))
                : runs.begin(by, new RunOrder(order.command(), phones, order.atOnce()), retryOf, outcomes);
    }

    @SuppressWarnings("ReferenceEquality") // two runs may be for the same phones
    private static boolean isSame(Set<PhoneId> one, Set<PhoneId> other) {
        return one == other;
    }

    private static String detail(Command command, @Nullable RunId retryOf) {
        String kind = AuditedCommands.detail(command);
        return (retryOf == null ? "as a run" : "as a retry of the run " + retryOf.value())
                + (kind.isEmpty() ? "" : ", " + kind);
    }
}
