package dev.golink.server.hub.operator;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.history.HistoryNewsJson;
import dev.golink.server.protocol.message.HistoryMessage;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * Answers what remote operators ask about what happened. One request of an operator at a time is handed to the history,
 * so that operators take turns and none keeps the others from their answers. A few more wait; the rest is refused. For
 * the hub thread only. See decision 0074.
 */
public final class OperatorHistory {
    /** How many requests of an operator may wait for the one that is being answered. */
    static final int MOST_WAITING = 8;
    private static final Refusal BUSY = Refusal.of(Refusal.Code.BUSY,
            "Too many requests for the history wait already. Ask again when one of them is answered.");
    private static final Refusal ENDING = Refusal.inWords("The server is ending.");
    private static final Logger LOG = LoggerFactory.getLogger(OperatorHistory.class);

    private final History history;
    private final Executor hub;
    private final IdentityHashMap<OperatorTransport, Requests> requests = new IdentityHashMap<>();
    private final IdentityHashMap<OperatorTransport, Watch> watches = new IdentityHashMap<>();

    /** @param hub runs a task on the hub thread; rejects it if the hub has ended */
    public OperatorHistory(History history, Executor hub) {
        this.history = history;
        this.hub = hub;
    }

    /** Handles a message. The operator's rights suffice for it. */
    void received(OperatorTransport transport, HistoryMessage message) {
        switch (message) {
            case HistoryMessage.Find(String id, var query) -> ask(transport, new Request(id, Event.FIND_HISTORY,
                    () -> history.find(query).thenApply(answer -> news(id, answer))));
            case HistoryMessage.Count(String id, var query) -> ask(transport, new Request(id, Event.HISTORY_COUNTS,
                    () -> history.counts(query).thenApply(answer -> news(id, answer))));
            case HistoryMessage.WatchState() -> watch(transport);
            case HistoryMessage.Wrong(String id, String of, var why) ->
                send(transport, new HistoryNews.Refused(id, of, why));
        }
    }

    /** Handles a change of what an operator may do. */
    void changed(OperatorTransport transport, Rights rights) {
        if (!rights.has(Right.SEE)) {
            gone(transport);
        }
    }

    /** Handles the end of an operator's connection. */
    void gone(OperatorTransport transport) {
        requests.remove(transport);
        Watch watch = watches.remove(transport);
        if (watch != null) {
            watch.close();
        }
    }

    private void watch(OperatorTransport transport) {
        if (!watches.containsKey(transport)) {
            watches.put(transport, history.watchState(state -> onHub(() -> {
                if (watches.containsKey(transport)) {
                    send(transport, new HistoryNews.State(state));
                }
            })));
        }
    }

    private void ask(OperatorTransport transport, Request request) {
        Requests all = requests.computeIfAbsent(transport, _ -> new Requests());
        if (all.waiting.size() >= MOST_WAITING) {
            send(transport, new HistoryNews.Refused(request.id, request.of.wireName(), BUSY));
        } else {
            all.waiting.add(request);
            next(transport, all);
        }
    }

    private void next(OperatorTransport transport, Requests all) {
        Request request = all.isAsking ? null : all.waiting.poll();
        if (request != null) {
            all.isAsking = true;
            var _ = request.asking.get()
                    .whenComplete((news, _) -> onHub(() -> answered(transport, all, request, news)));
        }
    }

    /** @param news the answer; null if the history failed */
    private void answered(OperatorTransport transport, Requests all, Request request, HistoryNews news) {
        all.isAsking = false;
        if (isPresent(transport, all)) { // otherwise the operator is gone, or may not see it any more
            send(transport, news == null ? new HistoryNews.Refused(request.id, request.of.wireName(), ENDING) : news);
            next(transport, all);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the requests of an operator are one object
    private boolean isPresent(OperatorTransport transport, Requests all) {
        return requests.get(transport) == all;
    }

    /** Runs on the thread that completes the answer, so that long pages do not cost the hub their measuring. */
    private static HistoryNews news(String id, HistoryAnswer answer) {
        return switch (answer) {
            case HistoryAnswer.Page page -> HistoryNews.Found.of(id, HistoryNewsJson.fitting(page));
            case HistoryAnswer.Refused(var why) ->
                new HistoryNews.Refused(id, Event.FIND_HISTORY.wireName(), why);
            case HistoryAnswer.Unreachable() -> new HistoryNews.Refused(id, Event.FIND_HISTORY.wireName(), ENDING);
        };
    }

    private static HistoryNews news(String id, CountsAnswer answer) {
        return switch (answer) {
            case CountsAnswer.Counts counts -> new HistoryNews.Counted(id, counts);
            case CountsAnswer.Refused(var why) ->
                new HistoryNews.Refused(id, Event.HISTORY_COUNTS.wireName(), why);
            case CountsAnswer.Unreachable() -> new HistoryNews.Refused(id, Event.HISTORY_COUNTS.wireName(), ENDING);
        };
    }

    private void onHub(Runnable task) {
        try {
            hub.execute(task);
        } catch (RejectedExecutionException _) {
            LOG.debug("The server ended before an answer of its history was sent.");
        }
    }

    private static void send(OperatorTransport transport, HistoryNews news) {
        transport.send(new ServerMessage.OfHistory(news));
    }

    /** The requests of one operator. */
    private static final class Requests {
        private final Queue<Request> waiting = new ArrayDeque<>();
        private boolean isAsking;
    }

    /**
     * A request.
     *
     * @param id     the operator's own id of it
     * @param of     its event
     * @param asking asks the history
     */
    private record Request(String id, Event of, Supplier<CompletionStage<HistoryNews>> asking) {}
}
