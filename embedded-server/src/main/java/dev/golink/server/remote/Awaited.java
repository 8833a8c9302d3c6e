package dev.golink.server.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What was asked and not answered; each leaves with its one answer. On the fleet's thread.
 *
 * @param <A> what the answers are
 */
final class Awaited<A> {
    private final String prefix;
    private final Map<String, CompletableFuture<A>> waiting = new LinkedHashMap<>();
    private long last;

    /** Nothing is awaited; ids begin with the prefix. */
    Awaited(String prefix) {
        this.prefix = prefix;
    }

    /** Takes in what was asked; returns its id. */
    String add(CompletableFuture<A> answer) {
        String id = prefix + ++last;
        waiting.put(id, answer);
        return id;
    }

    /** An answer nobody waits for (any longer) counts for nothing. */
    void finish(String id, A answer) {
        CompletableFuture<A> awaited = waiting.remove(id);
        if (awaited != null) {
            awaited.complete(answer);
        }
    }

    /** No other answer will come. */
    void finishAll(A answer) {
        List.copyOf(waiting.keySet()).forEach(id -> finish(id, answer));
    }
}
