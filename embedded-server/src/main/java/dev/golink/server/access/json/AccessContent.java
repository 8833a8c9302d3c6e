package dev.golink.server.access.json;

import java.time.LocalDate;
import java.util.Map;

import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.token.CredentialId;

/**
 * What the file contains.
 *
 * @param state    what is known about access
 * @param lastUsed the day (UTC) on which each token was used last
 */
public record AccessContent(AccessState state, Map<CredentialId, LocalDate> lastUsed) {
    /** Copies the map. */
    public AccessContent {
        lastUsed = Map.copyOf(lastUsed);
    }
}
