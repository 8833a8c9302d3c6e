package dev.golink.server.fleet;

/** Hears of every change of a fleet. */
@FunctionalInterface
public interface FleetListener {
    /** Called on the fleet's own thread, one change after the other; must not block and must not throw. */
    void changed(FleetChange change);
}
