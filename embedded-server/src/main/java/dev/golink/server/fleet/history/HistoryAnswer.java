package dev.golink.server.fleet.history;

import java.util.List;

import dev.golink.server.fleet.id.Refusal;

/** The answer to a {@link HistoryQuery}. */
public sealed interface HistoryAnswer {
    /**
     * Entries, the newest first.
     *
     * @param entries the entries
     * @param hasMore whether older ones match as well; go on with {@link HistoryQuery#before} the last id
     */
    record Page(List<HistoryEntry> entries, boolean hasMore) implements HistoryAnswer {
        /** Copies the list. */
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The server can't answer or must not.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements HistoryAnswer {}

    /** The server was not reachable or did not answer. */
    record Unreachable() implements HistoryAnswer {}
}
