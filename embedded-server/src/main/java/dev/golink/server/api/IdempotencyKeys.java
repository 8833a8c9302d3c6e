package dev.golink.server.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
     * @param hash the hash of the request's body; 10,000 bodies of a mebibyte would fill the memory
     * @param run  the run, once it has begun
     */
    record Given(String hash, CompletionStage<RunId> run) {}

    /** The hash of a body. Any thread may call this. */
    static String hash(String body) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

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
