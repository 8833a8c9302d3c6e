package dev.golink.server.fleet.runs;

/** Gets the stages of the phones of one run. */
@FunctionalInterface
public interface RunPartsListener {
    /** Handles new stages. Called on the fleet's thread, first with all phones; must not block and must not throw. */
    void changed(RunParts parts);
}
