package dev.golink.server.access.store;

import dev.golink.server.access.state.AccessState;

/** Hears of changes of access, for example to end the connections of a token that was revoked. */
@FunctionalInterface
public interface AccessListener {
    /** Something has changed. Called on the store's thread, in the order of the changes. */
    void changed(AccessState before, AccessState after);
}
