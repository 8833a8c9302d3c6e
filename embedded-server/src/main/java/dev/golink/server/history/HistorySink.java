package dev.golink.server.history;

/** Takes what happened. */
interface HistorySink {
    /** Takes what happened, on the hub thread. Returns at once. */
    void add(HistoryItem item);
}
