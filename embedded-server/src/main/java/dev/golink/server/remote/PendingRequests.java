package dev.golink.server.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The requests that await an answer. Each is removed with its one answer. For the fleet's thread only.
 *
 * @param <A> the type of the answers
 */
final class PendingRequests<A> {
    private final String prefix;
    private final Map<String, CompletableFuture<A>> waiting = new LinkedHashMap<>();
    private long last;

    /**
     * Creates the collection without requests.
     *
     * @param prefix the prefix of all ids
     */
    PendingRequests(String prefix) {
        this.prefix = prefix;
    }

    /** Adds a request; returns its id. */
    String add(CompletableFuture<A> answer) {
        String id = prefix + ++last;
        waiting.put(id, answer);
        return id;
    }

    /** Completes a request. Has no effect if nothing awaits the answer, or no longer does. */
    void finish(String id, A answer) {
        CompletableFuture<A> awaited = waiting.remove(id);
        if (awaited != null) {
            awaited.complete(answer);
        }
    }

    /** Completes all requests with the same answer. */
    void finishAll(A answer) {
        List.copyOf(waiting.keySet()).forEach(id -> finish(id, answer));
    }
}
