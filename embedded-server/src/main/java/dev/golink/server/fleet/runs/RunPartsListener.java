package dev.golink.server.fleet.runs;

/** Hears how the phones of one run stand. */
@FunctionalInterface
public interface RunPartsListener {
    /** Called on the fleet's own thread, first with the whole; must not block and must not throw. */
    void changed(RunParts parts);
}
