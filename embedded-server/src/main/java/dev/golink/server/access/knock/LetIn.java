package dev.golink.server.access.knock;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows when an operator has let clients in.
 *
 * @param identities those that can't store a token, and what their ids may do from now on, in order
 * @param forTokens  those that can store a token, and get one
 * @param displaced  other clients that waited with the same ids, and do not wait any more
 */
public record LetIn(Map<Waiting, AdmittedIdentity> identities, List<Waiting> forTokens, List<Waiting> displaced) {
    /** Copies the map and the lists. */
    public LetIn {
        identities = Collections.unmodifiableMap(new LinkedHashMap<>(identities));
        forTokens = List.copyOf(forTokens);
        displaced = List.copyOf(displaced);
    }
}
