package dev.golink.server.fleet.runs;

/** Gets every change of a fleet's runs. */
@FunctionalInterface
public interface RunsListener {
    /**
     * Handles a change. Called on the fleet's thread, one change after the other; must not block and must not throw.
     */
    void changed(RunsChange change);
}
