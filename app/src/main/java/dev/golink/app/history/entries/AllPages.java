package dev.golink.app.history.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryQuery;

/**
 * Entries of several pages.
 *
 * @param entries    the entries, the newest first
 * @param state      whether the server answered every query
 * @param isComplete whether these are all that were looked for; false if there were more than the bound
 */
public record AllPages(List<HistoryEntry> entries, Finding state, boolean isComplete) {
    /** Copies the list. */
    public AllPages {
        entries = List.copyOf(entries);
    }

    /**
     * Finds entries page by page. May be called from any thread.
     *
     * @param query  begins with the newest entry
     * @param most   the most entries
     * @param enough whether no entries older than this one are needed
     * @return completes with the entries, never exceptionally
     */
    public static CompletionStage<AllPages> find(History history, HistoryQuery query, int most,
            Predicate<HistoryEntry> enough) {
        return next(history, query, most, enough, new ArrayList<>());
    }

    private static CompletionStage<AllPages> next(History history, HistoryQuery query, int most,
            Predicate<HistoryEntry> enough, List<HistoryEntry> found) {
        return history.find(query).thenCompose(answer -> switch (answer) {
            case HistoryAnswer.Page(var entries, boolean hasMore) -> {
                found.addAll(entries);
                if (!hasMore || entries.isEmpty() || enough.test(entries.getLast())) {
                    yield done(found, new Finding.Found(), true);
                }
                yield found.size() >= most ? done(found, new Finding.Found(), false)
                        : next(history, query.before(entries.getLast().id()), most, enough, found);
            }
            case HistoryAnswer.Refused(var refusal) -> done(found, new Finding.Refused(refusal), false);
            case HistoryAnswer.Unreachable _ -> done(found, new Finding.Unreachable(), false);
        });
    }

    private static CompletionStage<AllPages> done(List<HistoryEntry> found, Finding state, boolean complete) {
        return CompletableFuture.completedStage(new AllPages(found, state, complete));
    }
}
