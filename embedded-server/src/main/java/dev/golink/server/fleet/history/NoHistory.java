package dev.golink.server.fleet.history;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;

/**
 * The history of a server that stores none.
 *
 * @param why the answer to every query
 */
public record NoHistory(Refusal why) implements History {
    /** The history of a server that has no place to store any. */
    public static NoHistory ofNoStore() {
        return new NoHistory(Refusal.inWords("This server stores no history."));
    }

    @Override
    public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        return CompletableFuture.completedStage(new HistoryAnswer.Refused(why));
    }

    @Override
    public CompletionStage<CountsAnswer> counts(CountsQuery query) {
        return CompletableFuture.completedStage(new CountsAnswer.Refused(why));
    }

    @Override
    public Watch watchState(Consumer<HistoryState> listener) {
        return () -> {};
    }
}
