package dev.golink.server.events;

/** Hears of what happens. */
@FunctionalInterface
public interface FleetEventListener {
    /** Called on the hub's thread, in the order in which things happened; must not block. What it throws costs nobody else. */
    void happened(FleetEvent event);
}
