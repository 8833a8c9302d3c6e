package dev.golink.server.fleet;

/**
 * How many phones are in which state.
 *
 * @param online    distinct phones that are connected now, late and stale ones included
 * @param late      of those, how many are late
 * @param stale     of those, how many are stale
 * @param offline   phones that are known and not connected
 * @param sharing   phones that share their screen now
 * @param operators operators connected from afar
 */
public record FleetCounts(int online, int late, int stale, int offline, int sharing, int operators) {
    /** An empty fleet. */
    public static final FleetCounts NONE = new FleetCounts(0, 0, 0, 0, 0, 0);
}
