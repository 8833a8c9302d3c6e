package dev.golink.server.protocol.message;

import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.Refusal;

/** What an operator sends about what happened. */
public sealed interface HistoryMessage extends OperatorMessage {
    /**
     * Finds entries.
     *
     * @param id    the operator's own id of this request
     * @param query which entries
     */
    record Find(String id, HistoryQuery query) implements HistoryMessage {}

    /**
     * Finds how many phones were connected.
     *
     * @param id    the operator's own id of this request
     * @param query for which time
     */
    record Count(String id, CountsQuery query) implements HistoryMessage {}

    /** Requests whether the server can store what happens, and each change of that. */
    record WatchState() implements HistoryMessage {}

    /**
     * A request that cannot be understood.
     *
     * @param id  the operator's own id of the request
     * @param of  the request's event
     * @param why why it cannot be understood
     */
    record Wrong(String id, String of, Refusal why) implements HistoryMessage {}
}
