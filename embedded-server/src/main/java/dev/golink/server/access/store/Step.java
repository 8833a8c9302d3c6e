package dev.golink.server.access.store;

import java.util.List;

import dev.golink.server.access.state.AccessChange;

/**
 * What is to be changed, and what the caller wants to know of it.
 *
 * @param changes the changes, in order; none if nothing is to be changed
 * @param result  for the caller
 * @param <R>     the result's type
 */
public record Step<R>(List<AccessChange> changes, R result) {
    /** Copies the list. */
    public Step {
        changes = List.copyOf(changes);
    }
}
