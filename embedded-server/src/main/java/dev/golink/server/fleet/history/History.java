package dev.golink.server.fleet.history;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.fleet.screen.Watch;

/** What happened in a fleet, as its server stored it. Every method may be called from any thread. */
public interface History {
    /** Finds entries, the newest first. Completes with exactly one answer, never exceptionally. */
    CompletionStage<HistoryAnswer> find(HistoryQuery query);

    /** Finds how many phones were connected. Completes with exactly one answer, never exceptionally. */
    CompletionStage<CountsAnswer> counts(CountsQuery query);

    /**
     * Delivers whether the server can store what happens, first as it is and then each change, on the fleet's thread.
     * The listener must not block. A server that is too old for a history delivers nothing.
     */
    Watch watchState(Consumer<HistoryState> listener);
}
