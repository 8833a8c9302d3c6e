package dev.golink.server.history;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.history.NoHistory;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;

/** The history of a server whose settings say that it stores none. */
final class SilentHistory implements ServerHistory {
    private final NoHistory none = new NoHistory(
            Refusal.inWords("This server stores no history, because it was started with --history=off."));

    @Override
    public FleetEventListener recorder() {
        return _ -> {};
    }

    @Override
    public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        return none.find(query);
    }

    @Override
    public CompletionStage<CountsAnswer> counts(CountsQuery query) {
        return none.counts(query);
    }

    @Override
    public Watch watchState(Consumer<HistoryState> listener) {
        return none.watchState(listener);
    }

    @Override
    public void close() {
        // There is nothing to write.
    }
}
