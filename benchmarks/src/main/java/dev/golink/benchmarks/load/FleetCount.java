package dev.golink.benchmarks.load;

/**
 * What GoLink counts itself.
 *
 * @param online    phones
 * @param operators those connected from afar
 */
public record FleetCount(int online, int operators) {
    /** Connections that are registered. */
    public int connections() {
        return online + operators;
    }
}
