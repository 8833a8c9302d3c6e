package dev.golink.server.access.knock;

import java.util.List;

/**
 * What follows when an operator has let clients in.
 *
 * @param identities those that can't store a token: their ids may connect from where they are
 * @param forTokens  those that can store a token, and get one
 * @param displaced  other clients that waited with the same ids, and do not wait any more
 */
public record LetIn(List<AdmittedIdentity> identities, List<Waiting> forTokens, List<Waiting> displaced) {
    /** Copies the lists. */
    public LetIn {
        identities = List.copyOf(identities);
        forTokens = List.copyOf(forTokens);
        displaced = List.copyOf(displaced);
    }
}
