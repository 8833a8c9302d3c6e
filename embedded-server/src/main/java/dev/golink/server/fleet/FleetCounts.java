package dev.golink.server.fleet;

import java.util.List;

import dev.golink.server.fleet.id.OperatorId;

/**
 * The numbers of phones by state, and the operators that work with the fleet.
 *
 * @param online        distinct phones that are connected now, late and stale ones included
 * @param late          connected phones that are late
 * @param stale         connected phones that are stale
 * @param offline       known phones that are not connected
 * @param sharing       phones that share their screen now
 * @param operators     operators that work with the server: the remote ones, and the one at the server's own window
 * @param operatorNames the operators' names, each once and in order; the first {@link #MOST_NAMES} of them, or none if
 *                      the server reports only their number
 */
public record FleetCounts(int online, int late, int stale, int offline, int sharing, int operators,
        List<OperatorId> operatorNames) {
    /** The most operators that are named, so that messages stay short. */
    public static final int MOST_NAMES = 100;

    /** An empty fleet. */
    public static final FleetCounts NONE = new FleetCounts(0, 0, 0, 0, 0, 0, List.of());

    /** Copies the list. */
    public FleetCounts {
        operatorNames = List.copyOf(operatorNames);
    }

    /** A copy with other operator names. */
    public FleetCounts withOperatorNames(List<OperatorId> names) {
        return new FleetCounts(online, late, stale, offline, sharing, operators, names);
    }
}
