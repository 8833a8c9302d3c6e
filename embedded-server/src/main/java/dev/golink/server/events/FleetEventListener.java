package dev.golink.server.events;

/** Gets each event of a fleet. */
@FunctionalInterface
public interface FleetEventListener {
    /**
     * Handles an event. Called on the hub thread, in the order in which events happen; must not block. If it throws,
     * other listeners are not affected.
     */
    void happened(FleetEvent event);
}
