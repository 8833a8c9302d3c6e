package dev.golink.server.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.HistoryNews;
import dev.golink.server.protocol.operator.HistoryWriter;
import dev.golink.server.remote.RequestChannel.Fallback;

/**
 * What happened, as a remote server stored it. A page that does not fit into one message is collected from several. Asks
 * for the state after each connection again. Methods that are not from {@link History} are for the fleet's thread only.
 */
final class RemoteHistory implements History {
    private static final Refusal TOO_OLD = Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and stores no history.");

    private final RequestChannel channel;
    /** An answer is empty if the server was not reachable or did not answer. */
    private final PendingRequests<Optional<HistoryNews>> answers = new PendingRequests<>("h");
    private final WatchedState<HistoryState> state;

    /** @param channel leads to the server of the present connection */
    RemoteHistory(RequestChannel channel) {
        this.channel = channel;
        this.state = new WatchedState<>(channel, Event.WATCH_HISTORY_STATE, Right.SEE, HistoryWriter::watchState);
    }

    @Override
    public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        return channel.request(new HistoryAnswer.Unreachable(), answer -> collect(query, List.of(), answer));
    }

    @Override
    public CompletionStage<CountsAnswer> counts(CountsQuery query) {
        return channel.request(new CountsAnswer.Unreachable(), answer -> count(query, answer));
    }

    @Override
    public Watch watchState(Consumer<HistoryState> listener) {
        return state.watch(listener);
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
        HistoryNews tooOld = new HistoryNews.Refused("", event.wireName(), TOO_OLD);
        channel.ask(event, answers, message, new Fallback<>(Optional.of(tooOld), Optional.empty()), answer);
        return answer;
    }

    /** Handles other rights; the first ones are those that a server tells at first. */
    void changed(Rights next) {
        state.changed(next);
    }

    /** Handles a message about what happened. */
    void received(HistoryNews news) {
        switch (news) {
            case HistoryNews.Found found -> answers.finish(found.id(), Optional.of(found));
            case HistoryNews.Counted counted -> answers.finish(counted.id(), Optional.of(counted));
            case HistoryNews.Refused refused -> answers.finish(refused.id(), Optional.of(refused));
            case HistoryNews.State(HistoryState told) -> state.received(told);
        }
    }

    /** Ends all requests as unreachable, because the connection is lost. */
    void lost() {
        state.lost();
        answers.finishAll(Optional.empty());
    }
}
