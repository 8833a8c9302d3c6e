package dev.golink.server.runs;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.protocol.message.RunNews;
import dev.golink.server.protocol.message.RunRequest;
import dev.golink.server.protocol.message.ServerMessage;

/** Carries out what remote operators request about runs, and sends them the changes. For the hub thread only. */
public final class RunOperators {
    /** The most runs whose phones one operator may watch. */
    private static final int MOST_WATCHED = 200;

    private final RunRegistry runs;
    private final RunOrders orders;
    private final IdentityHashMap<RunSubscriber, RunFeed> feeds = new IdentityHashMap<>();
    private final IdentityHashMap<RunSubscriber, Draft> drafts = new IdentityHashMap<>();

    /** A run whose phones are still arriving, in several messages. */
    private record Draft(String id, List<PhoneId> phones) {}

    /** @param orders carries out what operators request */
    public RunOperators(RunRegistry runs, RunOrders orders) {
        this.runs = runs;
        this.orders = orders;
    }

    /** Sends an operator the whole list of runs, now or again, and the changes from now on. */
    public void watch(RunSubscriber subscriber) {
        RunFeed feed = feed(subscriber);
        runs.unwatch(feed);
        runs.watch(feed);
        flush();
    }

    /** Handles an operator's request about runs. */
    public void received(OperatorId by, RunSubscriber subscriber, RunRequest request) {
        switch (request) {
            case RunRequest.Begin begin -> begin(by, subscriber, begin);
            case RunRequest.Retry(var id, var run, int atOnce) ->
                answer(subscriber, id, "retry_run", orders.retry(by, run, atOnce));
            case RunRequest.Cancel(var id, var run) ->
                answer(subscriber, id, "cancel_run", orders.cancel(by, run));
            case RunRequest.WatchParts(var run) -> watch(subscriber, run);
            case RunRequest.UnwatchParts(var run) -> unwatch(feed(subscriber), run);
            case RunRequest.Wrong(var id, var of, var why) ->
                answer(subscriber, id, of, CompletableFuture.completedStage(new RunAnswer.Refused(why)));
        }
    }

    /** The command of a run; empty if there is no such run. */
    public Optional<Command> command(RunId run) {
        return runs.command(run);
    }

    /** Handles the end of an operator's connection. The operator's runs go on. */
    public void gone(RunSubscriber subscriber) {
        drafts.remove(subscriber);
        RunFeed feed = feeds.remove(subscriber);
        if (feed != null) {
            runs.unwatch(feed);
            feed.watched().forEach(run -> runs.unwatch(run, feed));
        }
    }

    /** Sends changes to the operators that keep up. To be called after each piece of work. */
    public void flush() {
        for (RunFeed feed : feeds.values()) {
            if (feed.canFlush()) {
                feed.flush();
            }
        }
    }

    /** Whether {@link #flush} has something to do. */
    public boolean hasNews() {
        return feeds.values().stream().anyMatch(RunFeed::canFlush);
    }

    private void begin(OperatorId by, RunSubscriber subscriber, RunRequest.Begin begin) {
        Draft draft = drafts.remove(subscriber);
        if (draft == null || !draft.id().equals(begin.id())) {
            draft = new Draft(begin.id(), new ArrayList<>());
        }
        if (draft.phones().size() <= RunOrder.MOST_PHONES) { // a longer list will be refused and need not be held
            draft.phones().addAll(begin.phones());
        }
        if (!begin.more()) {
            answer(subscriber, begin.id(), "begin_run", begin(by, begin, draft.phones()));
        } else {
            drafts.put(subscriber, draft);
        }
    }

    private CompletionStage<RunAnswer> begin(OperatorId by, RunRequest.Begin begin, List<PhoneId> phones) {
        try {
            return orders.begin(by, new RunOrder(begin.command(), phones, begin.atOnce()));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private void watch(RunSubscriber subscriber, RunId run) {
        RunFeed feed = feed(subscriber);
        unwatch(feed, run);
        if (feed.watched().size() >= MOST_WATCHED) {
            subscriber.send(new ServerMessage.Complaint("An operator can watch at most " + MOST_WATCHED + " runs."));
            return;
        }
        feed.watch(run);
        runs.watch(run, feed);
    }

    private void unwatch(RunFeed feed, RunId run) {
        if (feed.isWatched(run)) {
            feed.unwatch(run);
            runs.unwatch(run, feed);
        }
    }

    private RunFeed feed(RunSubscriber subscriber) {
        return feeds.computeIfAbsent(subscriber, RunFeed::new);
    }

    private static CompletionStage<RunAnswer> refused(String words) {
        return CompletableFuture.completedStage(new RunAnswer.Refused(Refusal.inWords(words)));
    }

    private static void answer(RunSubscriber subscriber, String id, String of, CompletionStage<RunAnswer> answer) {
        answer.thenAccept(given -> subscriber.send(new ServerMessage.OfRuns(new RunNews.Answer(id, of, given))));
    }
}
