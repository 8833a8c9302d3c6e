package dev.golink.server.fleet.runs;

/** Hears of every run of a fleet. */
@FunctionalInterface
public interface RunsListener {
    /** Called on the fleet's own thread, one change after the other; must not block and must not throw. */
    void changed(RunsChange change);
}
