package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a swarm has done up to a moment. Counts are those since its start, but for the present ones.
 *
 * @param at             when, since the swarm's start
 * @param cpu            what the process has used of the processor so far
 * @param phones         how many there are
 * @param online         how many are connected and greeted now
 * @param connecting     how many are dialing, or wait to be greeted, now
 * @param everOnline     how many were online at least once
 * @param greetings      how often a phone came online
 * @param reconnects     how often a phone that was online before dialed again
 * @param heartsSent     how many hearts were sent
 * @param heartsAnswered and answered
 * @param frames         how many frames were sent
 * @param framesLeftOut  how many were due and not sent
 * @param noticesShown   how many messages of operators the phones showed
 * @param refused        how many attempts to connect came to nothing
 * @param closed         how many connections the server ended, by its close code;
 *                       {@link dev.golink.phones.simulator.wire.Wire#BROKEN} are those that broke
 * @param reasons        what was said last about each code; about refused attempts under 0
 * @param lately         round trips of hearts since the last figures were taken
 * @param overall        round trips of hearts since the start
 */
public record Figures(Duration at, Duration cpu, int phones, int online, int connecting, long everOnline,
        long greetings, long reconnects, long heartsSent, long heartsAnswered, long frames, long framesLeftOut,
        long noticesShown,
        long refused,
        SortedMap<Integer, Long> closed, SortedMap<Integer, String> reasons, RoundTrips lately, RoundTrips overall) {
    /** Nothing has happened yet. */
    public static final Figures NONE = new Figures(Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            new TreeMap<>(), new TreeMap<>(), RoundTrips.NONE, RoundTrips.NONE);

    /** Whether every phone was online at least once. */
    public boolean allWereOnline() {
        return phones > 0 && everOnline == phones;
    }

    /**
     * Percentiles of round trips; zero if none were measured.
     *
     * @param half       half of them took no longer
     * @param nearlyAll  99 of a hundred took no longer
     */
    public record RoundTrips(Duration half, Duration nearlyAll) {
        static final RoundTrips NONE = new RoundTrips(Duration.ZERO, Duration.ZERO);

        static RoundTrips of(Latencies latencies) {
            return new RoundTrips(latencies.percentile(0.5), latencies.percentile(0.99));
        }
    }
}
