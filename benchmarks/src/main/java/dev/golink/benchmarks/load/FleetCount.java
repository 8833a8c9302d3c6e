package dev.golink.benchmarks.load;

/**
 * The connections that GoLink itself counts.
 *
 * @param online    phones that are online
 * @param operators operators connected over the network
 */
public record FleetCount(int online, int operators) {
    /** The number of registered connections. */
    public int connections() {
        return online + operators;
    }
}
