package dev.golink.server.statistics;

import java.time.Duration;
import java.util.Map;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Departure;

/**
 * The fleet at one moment, and what happened since the report before.
 *
 * @param over       how long that was
 * @param counts     the phones and operators now
 * @param messages   texts of phones and operators
 * @param hearts     of those, how many were hearts
 * @param connects   phones that connected
 * @param replaced   phones' connections that ended for a newer one of the same id
 * @param departures phones' connections that ended for another reason; a reason without any is left out
 * @param commands   commands and how they ended
 */
public record Statistics(Duration over, FleetCounts counts, long messages, long hearts, int connects, int replaced,
        Map<Departure.Reason, Integer> departures, Commands commands) {
    /** Copies the map. */
    public Statistics {
        departures = Map.copyOf(departures);
    }

    /** How many phones' connections ended for this reason. */
    public int departures(Departure.Reason reason) {
        return departures.getOrDefault(reason, 0);
    }

    /** How many phones' connections ended. */
    public int disconnects() {
        return replaced + departures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Commands and how they ended. One may be given in one minute and end in the next.
     *
     * @param given       commands that were given
     * @param done        of which the phone said so
     * @param sent        to legacy phones, which cannot say
     * @param refused     by the phone or its user
     * @param timedOut    without an answer in time
     * @param unreachable to a phone that is not connected, or went before it answered
     */
    public record Commands(int given, int done, int sent, int refused, int timedOut, int unreachable) {}
}
