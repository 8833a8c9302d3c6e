package dev.golink.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.runs.RunId;

/**
 * The keys with which programs mark a command, so that a repeated request gives it only once. The last ones are
 * remembered until the server ends. For the hub thread only.
 */
final class IdempotencyKeys {
    private static final int MOST = 10_000;

    private final Map<Key, Given> given = new LinkedHashMap<>();

    /**
     * A key of an operator.
     *
     * @param operator the operator
     * @param text     the key
     */
    record Key(String operator, String text) {}

    /**
     * What was given with a key.
     *
     * @param body the body of the request
     * @param run  the run, once it has begun
     */
    record Given(String body, CompletionStage<RunId> run) {}

    /** What was given with a key; null if nothing was, or if that is long ago. */
    @Nullable
    Given get(Key key) {
        return given.get(key);
    }

    /** Remembers what was given with a key, unless it is refused later. */
    void put(Key key, Given what) {
        given.put(key, what);
        what.run().whenComplete((_, failure) -> {
            if (failure != null) {
                given.remove(key, what);
            }
        });
        if (given.size() > MOST) {
            given.remove(given.keySet().iterator().next());
        }
    }
}
