package dev.golink.server.fleet;

import java.util.List;

import dev.golink.server.fleet.id.OperatorId;

/**
 * How many phones are in which state, and who looks after them.
 *
 * @param online        distinct phones that are connected now, late and stale ones included
 * @param late          of those, how many are late
 * @param stale         of those, how many are stale
 * @param offline       phones that are known and not connected
 * @param sharing       phones that share their screen now
 * @param operators     operators that work with the server: those connected from afar, and the one at its own window
 * @param operatorNames who they are, each once and in order; the first {@link #MOST_NAMES} of them, and none where a
 *                      server tells only how many
 */
public record FleetCounts(int online, int late, int stale, int offline, int sharing, int operators,
        List<OperatorId> operatorNames) {
    /** How many operators are named, so that a crowd of them makes no huge message. */
    public static final int MOST_NAMES = 100;

    /** An empty fleet. */
    public static final FleetCounts NONE = new FleetCounts(0, 0, 0, 0, 0, 0, List.of());

    /** Copies the list. */
    public FleetCounts {
        operatorNames = List.copyOf(operatorNames);
    }

    /** The same counts, with these operators named. */
    public FleetCounts withOperatorNames(List<OperatorId> names) {
        return new FleetCounts(online, late, stale, offline, sharing, operators, names);
    }
}
