package dev.golink.server.protocol.message;

import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.Refusal;

/** What the server sends to operators about what happened. */
public sealed interface HistoryNews {
    /**
     * Entries that were asked for.
     *
     * @param id   the operator's own id of the request
     * @param page the entries; not more than fit into one message
     * @param next where to go on, as the query's {@code before}; 0 if there are no more entries
     */
    record Found(String id, HistoryAnswer.Page page, long next) implements HistoryNews {
        /** Entries with what follows them. */
        public static Found of(String id, HistoryAnswer.Page page) {
            return new Found(id, page, page.hasMore() && !page.entries().isEmpty() ? page.entries().getLast().id() : 0);
        }
    }

    /**
     * Numbers that were asked for.
     *
     * @param id     the operator's own id of the request
     * @param counts the numbers
     */
    record Counted(String id, CountsAnswer.Counts counts) implements HistoryNews {}

    /**
     * The refusal of a request.
     *
     * @param id  the operator's own id of the request
     * @param of  the request's event
     * @param why the reason
     */
    record Refused(String id, String of, Refusal why) implements HistoryNews {}

    /**
     * Whether the server can store what happens now.
     *
     * @param state the state
     */
    record State(HistoryState state) implements HistoryNews {}
}
