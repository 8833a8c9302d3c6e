package dev.golink.server.hub.access;

import dev.golink.server.fleet.access.AccessView;

/** Who watches what is known about access. */
public interface AccessWatcher {
    /** Gives the watcher what is known now. It must not block. */
    void changed(AccessView view);

    /** Whether the watcher may see the accounts. */
    boolean seesAccounts();

    /** Whether so much waits for the watcher that changes should wait too. */
    boolean isBehind();
}
