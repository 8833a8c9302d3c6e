package dev.golink.server.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.operator.HistoryWriter;
import dev.golink.server.remote.link.FleetThread;

/**
 * What happened, as a remote server stored it. A page that does not fit into one message is collected from several. Asks
 * for the state after each connection again. Methods that are not from {@link History} are for the fleet's thread only.
 */
final class RemoteHistory implements History {
    private static final Refusal TOO_OLD = Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and stores no history.");

    private final Predicate<String> say;
    private final Function<Event, @Nullable Outcome> obstacle;
    private final FleetThread thread;
    private final Duration patience;
    /** An answer is empty if the server was not reachable or did not answer. */
    private final PendingRequests<Optional<HistoryNews>> answers = new PendingRequests<>("h");
    private final Listeners<Consumer<HistoryState>> listeners = new Listeners<>();
    /** Null if nothing is known on the present connection. */
    private @Nullable HistoryState state;
    private Rights rights = Rights.NONE;
    /** Whether the server of the present connection was asked for its state. */
    private boolean isAsked;

    /**
     * @param say      sends a text to the server; false if there is no connection
     * @param obstacle the outcome of an event that cannot be sent to the server; null if it can
     * @param patience how long to wait for an answer
     */
    RemoteHistory(Predicate<String> say, Function<Event, @Nullable Outcome> obstacle, FleetThread thread,
            Duration patience) {
        this.say = say;
        this.obstacle = obstacle;
        this.thread = thread;
        this.patience = patience;
    }

    @Override
    public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        CompletableFuture<HistoryAnswer> answer = new CompletableFuture<>();
        if (!thread.hand(() -> collect(query, List.of(), answer))) {
            answer.complete(new HistoryAnswer.Unreachable());
        }
        return answer.minimalCompletionStage();
    }

    @Override
    public CompletionStage<CountsAnswer> counts(CountsQuery query) {
        CompletableFuture<CountsAnswer> answer = new CompletableFuture<>();
        if (!thread.hand(() -> count(query, answer))) {
            answer.complete(new CountsAnswer.Unreachable());
        }
        return answer.minimalCompletionStage();
    }

    @Override
    public Watch watchState(Consumer<HistoryState> listener) {
        thread.hand(() -> {
            HistoryState present = state;
            if (present != null) {
                listeners.notifyEach(listener, heard -> heard.accept(present));
            }
            listeners.add(listener);
            askIfUseful();
        });
        return () -> thread.hand(() -> listeners.remove(listener));
    }

    /** @param before the entries of earlier messages */
    private void collect(HistoryQuery query, List<HistoryEntry> before, CompletableFuture<HistoryAnswer> answer) {
        var _ = ask(Event.FIND_HISTORY, id -> HistoryWriter.find(id, query)).thenAccept(news -> {
            switch (news.orElse(null)) {
                case HistoryNews.Found(_, HistoryAnswer.Page page, long next) -> {
                    List<HistoryEntry> all = new ArrayList<>(before);
                    all.addAll(page.entries());
                    int missing = query.limit() - page.entries().size();
                    if (page.hasMore() && missing > 0 && next < query.before()) {
                        collect(query.before(next).limit(missing), all, answer);
                    } else {
                        answer.complete(new HistoryAnswer.Page(all, page.hasMore()));
                    }
                }
                case HistoryNews.Refused(_, _, var why) -> answer.complete(new HistoryAnswer.Refused(why));
                case HistoryNews.Counted _,HistoryNews.State _ -> answer.complete(new HistoryAnswer.Unreachable());
                case null -> answer.complete(new HistoryAnswer.Unreachable());
            }
        });
    }

    private void count(CountsQuery query, CompletableFuture<CountsAnswer> answer) {
        var _ = ask(Event.HISTORY_COUNTS, id -> HistoryWriter.counts(id, query))
                .thenAccept(news -> answer.complete(switch (news.orElse(null)) {
                    case HistoryNews.Counted(_, CountsAnswer.Counts counts) -> counts;
                    case HistoryNews.Refused(_, _, var why) -> new CountsAnswer.Refused(why);
                    case HistoryNews.Found _,HistoryNews.State _ -> new CountsAnswer.Unreachable();
                    case null -> new CountsAnswer.Unreachable();
                }));
    }

    private CompletableFuture<Optional<HistoryNews>> ask(Event event, Function<String, String> message) {
        CompletableFuture<Optional<HistoryNews>> answer = new CompletableFuture<>();
        String id = answers.add(answer);
        Outcome impossible = obstacle.apply(event);
        if (impossible instanceof Outcome.ServerTooOld) {
            answers.finish(id, Optional.of(new HistoryNews.Refused(id, event.wireName(), TOO_OLD)));
        } else if (impossible == null && say.test(message.apply(id))) {
            thread.after(patience, () -> answers.finish(id, Optional.empty()));
        } else {
            answers.finish(id, Optional.empty());
        }
        return answer;
    }

    /** Handles other rights; the first ones are those that a server tells at first. */
    void changed(Rights next) {
        rights = next;
        if (!next.has(Right.SEE)) {
            isAsked = false; // the server has ended it
            state = null;
        }
        askIfUseful();
    }

    /** Handles a message about what happened. */
    void received(HistoryNews news) {
        switch (news) {
            case HistoryNews.Found found -> answers.finish(found.id(), Optional.of(found));
            case HistoryNews.Counted counted -> answers.finish(counted.id(), Optional.of(counted));
            case HistoryNews.Refused refused -> answers.finish(refused.id(), Optional.of(refused));
            case HistoryNews.State(HistoryState told) -> {
                state = told;
                listeners.notifyEach(listener -> listener.accept(told));
            }
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        isAsked = false;
        state = null;
        rights = Rights.NONE;
        answers.finishAll(Optional.empty());
    }

    private void askIfUseful() {
        if (!isAsked && !listeners.isEmpty() && rights.has(Right.SEE)
                && obstacle.apply(Event.WATCH_HISTORY_STATE) == null) {
            isAsked = say.test(HistoryWriter.watchState());
        }
    }
}
