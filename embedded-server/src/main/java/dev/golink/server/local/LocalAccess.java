package dev.golink.server.local;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.access.AccessWatcher;

/** Access as the operator at the server's own window has it: this operator is always its administrator. */
public final class LocalAccess implements Access, AutoCloseable {
    /** What the operator may do: everything. */
    private static final Rights ALL = Rights.of(Right.values());

    private final HubThread hub;
    private final OperatorId operator;
    private final Set<CompletableFuture<AccessAnswer>> pending = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param operator the operator in whose name this process decides */
    public LocalAccess(HubThread hub, OperatorId operator) {
        this.hub = hub;
        this.operator = operator;
    }

    @Override
    public Watch watchRights(Consumer<Rights> listener) {
        Gate<Rights> gate = new Gate<>(listener);
        hub.hand(_ -> gate.give(ALL));
        return gate::close;
    }

    @Override
    public Watch watch(Consumer<AccessView> listener) {
        Gate<AccessView> gate = new Gate<>(listener);
        AccessWatcher watcher = new Watcher(gate);
        hub.hand(hub -> hub.access().watches().add(watcher));
        return () -> {
            gate.close();
            hub.hand(hub -> hub.access().watches().remove(watcher));
        };
    }

    @Override
    public CompletionStage<AccessAnswer> request(AccessRequest request) {
        CompletableFuture<AccessAnswer> answer = new CompletableFuture<>();
        pending.add(answer);
        boolean handed = hub.hand(hub -> hub.access().request(operator, ALL, request)
                .whenComplete((given, _) -> finish(answer, given == null ? new AccessAnswer.Unreachable() : given)));
        if (!handed || closed) {
            finish(answer, new AccessAnswer.Unreachable());
        }
        return answer.minimalCompletionStage();
    }

    /** Ends the requests without an answer, because the hub has ended. */
    @Override
    public void close() {
        closed = true;
        pending.forEach(answer -> finish(answer, new AccessAnswer.Unreachable()));
    }

    @SuppressWarnings("UndefinedEquals") // a request is removed as the object that it is
    private void finish(CompletableFuture<AccessAnswer> answer, AccessAnswer given) {
        pending.remove(answer);
        answer.complete(given);
    }

    private record Watcher(Gate<AccessView> gate) implements AccessWatcher {
        @Override
        public void changed(AccessView view) {
            gate.give(view);
        }

        @Override
        public boolean seesAccounts() {
            return true;
        }

        @Override
        public boolean isBehind() {
            return false;
        }
    }

    /** Passes on to a listener until it is closed. */
    private static final class Gate<T> {
        private final Consumer<T> listener;
        private volatile boolean closed;

        Gate(Consumer<T> listener) {
            this.listener = listener;
        }

        void give(T what) {
            if (!closed) {
                listener.accept(what);
            }
        }

        void close() {
            closed = true;
        }
    }
}
