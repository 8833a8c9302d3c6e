package dev.golink.server.remote;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.golink.server.fleet.Outcome;

/** Commands whose result has not come; each leaves with its one outcome. On the fleet's thread. */
final class AwaitedResults {
    private final Map<String, CompletableFuture<Outcome>> waiting = new LinkedHashMap<>();
    private long last;

    /** Takes in a command; returns its id. */
    String add(CompletableFuture<Outcome> outcome) {
        String id = "r" + ++last;
        waiting.put(id, outcome);
        return id;
    }

    /** A result nobody waits for (any longer) counts for nothing. */
    void finish(String id, Outcome outcome) {
        CompletableFuture<Outcome> awaited = waiting.remove(id);
        if (awaited != null) {
            awaited.complete(outcome);
        }
    }

    void timeOut(String id, Duration after) {
        finish(id, new Outcome.TimedOut(after));
    }

    /** The connection ended: no result will come. */
    void unreachable() {
        List.copyOf(waiting.keySet()).forEach(id -> finish(id, new Outcome.Unreachable()));
    }
}
