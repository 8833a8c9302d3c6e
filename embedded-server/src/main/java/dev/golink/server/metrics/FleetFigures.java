package dev.golink.server.metrics;

import java.util.Map;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.FleetReads;

/**
 * What the hub says of the fleet at one moment.
 *
 * @param counts  the numbers of phones and operators
 * @param sharing the numbers of connected phones by the state of their sharing
 */
public record FleetFigures(FleetCounts counts, Map<Sharing, Integer> sharing) {
    /** Reads the figures, on the hub thread. */
    public static FleetFigures of(FleetReads reads) {
        return new FleetFigures(reads.counts(), reads.sharing());
    }
}
