package dev.golink.server.hub.access;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.store.Step;
import dev.golink.server.fleet.access.AccessAnswer;

/**
 * What was changed in the store.
 *
 * @param answer what its operator is told
 * @param what   what was changed, in words, after "The operator NAME"; empty if nothing was
 * @param stored completes when it is on the disk
 */
record Change(AccessAnswer answer, String what, CompletionStage<Void> stored) {
    /**
     * Decides by the present state what to change, and changes it.
     *
     * @param decision throws {@link dev.golink.server.fleet.id.RefusedException} if it is not possible; nothing changes
     *                 then
     */
    static Change of(AccessStore store, Function<AccessState, Plan> decision) {
        var updated = store.update(state -> {
            Plan plan = decision.apply(state);
            return new Step<>(plan.changes, plan);
        });
        return new Change(updated.result().answer, updated.result().what, updated.stored());
    }

    /** Nothing was changed. */
    static Change none(AccessAnswer answer) {
        return new Change(answer, "", CompletableFuture.completedStage(null));
    }

    /** A change that is decided and not made yet. */
    static final class Plan {
        private final AccessAnswer answer;
        private final String what;
        private final List<AccessChange> changes;

        Plan(AccessAnswer answer, String what, AccessChange... changes) {
            this.answer = answer;
            this.what = what;
            this.changes = List.of(changes);
        }
    }
}
