package dev.golink.server.statistics;

import java.time.Duration;
import java.util.Map;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Departure;

/**
 * The fleet at one moment, and what happened in the period before.
 *
 * @param over       the length of the period
 * @param counts     the phones and operators now
 * @param messages   text messages of phones and operators
 * @param hearts     how many of these were heartbeats
 * @param connects   connections of phones that began
 * @param replaced   connections of phones that a newer connection with the same id replaced
 * @param departures connections of phones that ended for another reason, by reason; reasons without any are left out
 * @param commands   commands and their outcomes
 */
public record Statistics(Duration over, FleetCounts counts, long messages, long hearts, int connects, int replaced,
        Map<Departure.Reason, Integer> departures, Commands commands) {
    /** Copies the map. */
    public Statistics {
        departures = Map.copyOf(departures);
    }

    /** How many connections of phones ended for this reason. */
    public int departures(Departure.Reason reason) {
        return departures.getOrDefault(reason, 0);
    }

    /** How many connections of phones ended. */
    public int disconnects() {
        return replaced + departures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Commands and their outcomes. A command may be given in one period and end in a later one.
     *
     * @param given       commands that were given
     * @param done        commands that the phone reported as done
     * @param sent        commands to phones that cannot report an outcome
     * @param refused     commands that the phone or its user refused, or that are unsupported
     * @param timedOut    commands without an answer in time
     * @param unreachable commands to phones that were not connected, or disconnected before they answered
     */
    public record Commands(int given, int done, int sent, int refused, int timedOut, int unreachable) {}
}
