package dev.golink.server.fleet;

/** Gets every change of a fleet. */
@FunctionalInterface
public interface FleetListener {
    /**
     * Handles a change. Called on the fleet's thread, one change after the other; must not block and must not throw.
     */
    void changed(FleetChange change);
}
