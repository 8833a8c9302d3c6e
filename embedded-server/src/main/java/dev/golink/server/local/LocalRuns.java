package dev.golink.server.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunPartsListener;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.runs.RunsChange;
import dev.golink.server.fleet.runs.RunsListener;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.HubThread;
import dev.golink.server.runs.RunOrders;

/** The runs of a server in this process. Any thread may call every method. */
public final class LocalRuns implements Runs {
    private final HubThread hub;
    private final OperatorId operator;

    /** @param operator the operator in whose name runs begin from this process */
    public LocalRuns(HubThread hub, OperatorId operator) {
        this.hub = hub;
        this.operator = operator;
    }

    @Override
    public Watch watch(RunsListener listener) {
        Subscription subscription = new Subscription(listener, _ -> {});
        hub.hand(hub -> hub.runs().watch(subscription));
        return () -> {
            subscription.closed = true;
            hub.hand(hub -> hub.runs().unwatch(subscription));
        };
    }

    @Override
    public Watch watchParts(RunId run, RunPartsListener listener) {
        Subscription subscription = new Subscription(_ -> {}, listener);
        hub.hand(hub -> hub.runs().watch(run, subscription));
        return () -> {
            subscription.closed = true;
            hub.hand(hub -> hub.runs().unwatch(run, subscription));
        };
    }

    @Override
    public CompletionStage<RunAnswer> begin(RunOrder order) {
        return request(runs -> runs.begin(operator, order));
    }

    @Override
    public CompletionStage<RunAnswer> retry(RunId run, int atOnce) {
        return request(runs -> runs.retry(operator, run, atOnce));
    }

    @Override
    public CompletionStage<RunAnswer> cancel(RunId run) {
        return request(runs -> runs.cancel(operator, run));
    }

    private CompletionStage<RunAnswer> request(Function<RunOrders, CompletionStage<RunAnswer>> request) {
        CompletableFuture<RunAnswer> answer = new CompletableFuture<>();
        boolean handed = hub.hand(hub -> request.apply(hub.audit().runs()).thenAccept(answer::complete));
        return handed ? answer.minimalCompletionStage() : CompletableFuture.completedStage(new RunAnswer.Unreachable());
    }

    /**
     * A listener of one watch. It gets no calls once the watch is closed, even if the hub has not unsubscribed it yet.
     */
    private static final class Subscription implements RunsListener, RunPartsListener {
        private final RunsListener runs;
        private final RunPartsListener parts;
        private volatile boolean closed;

        Subscription(RunsListener runs, RunPartsListener parts) {
            this.runs = runs;
            this.parts = parts;
        }

        @Override
        public void changed(RunsChange change) {
            if (!closed) {
                runs.changed(change);
            }
        }

        @Override
        public void changed(RunParts news) {
            if (!closed) {
                parts.changed(news);
            }
        }
    }
}
