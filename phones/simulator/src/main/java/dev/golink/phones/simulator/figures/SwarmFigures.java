package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The counts of a swarm at a moment. All are counted since its start, except those that describe the present.
 *
 * @param at             the time since the swarm's start
 * @param cpu            the CPU time that the process has used so far
 * @param phones         the number of phones
 * @param online         how many are connected and greeted now
 * @param connecting     how many are connecting, or waiting to be greeted, now
 * @param waiting        how many wait until an operator lets them in, now
 * @param everOnline     how many were online at least once
 * @param greetings      how often a phone came online
 * @param reconnects     how often a phone that was online before tried to connect again
 * @param heartsSent     how many heartbeats were sent
 * @param heartsAnswered how many heartbeats were answered
 * @param frames         how many frames were sent
 * @param framesLeftOut  how many frames were due but not sent
 * @param noticesShown   how many messages of operators the phones showed
 * @param gestures       what came of the gestures of operators
 * @param refused        how many attempts to connect failed
 * @param closed         how many connections the server ended, by close code; {@link
 *                       dev.golink.phones.client.wire.Wire#BROKEN} stands for broken connections
 * @param reasons        the last reason for each close code; the last reason for a failed attempt has the key 0
 * @param lately         round trips of heartbeats since the counts were last taken
 * @param overall        round trips of heartbeats since the start
 */
public record SwarmFigures(Duration at, Duration cpu, int phones, int online, int connecting, int waiting,
        long everOnline,
        long greetings, long reconnects, long heartsSent, long heartsAnswered, long frames, long framesLeftOut,
        long noticesShown, Gestures gestures,
        long refused,
        NavigableMap<Integer, Long> closed, NavigableMap<Integer, String> reasons, RoundTrips lately,
        RoundTrips overall) {
    /** The counts before anything has happened. */
    public static final SwarmFigures NONE = new SwarmFigures(Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, Gestures.NONE, 0,
            new TreeMap<>(), new TreeMap<>(), RoundTrips.NONE, RoundTrips.NONE);

    /** Whether every phone was online at least once. */
    public boolean allWereOnline() {
        return phones > 0 && everOnline == phones;
    }

    /**
     * Counts of operators' gestures.
     *
     * @param parts   how many messages with parts of gestures the phones received
     * @param done    how many gestures they carried out
     * @param refused how many they refused
     */
    public record Gestures(long parts, long done, long refused) {
        /** No gestures. */
        public static final Gestures NONE = new Gestures(0, 0, 0);

        /** How many were answered. */
        public long answered() {
            return done + refused;
        }
    }

    /**
     * Percentiles of round trips; zero if none were measured.
     *
     * @param half      the median: half of the round trips took no longer
     * @param nearlyAll the 99th percentile: 99 of a hundred took no longer
     */
    public record RoundTrips(Duration half, Duration nearlyAll) {
        static final RoundTrips NONE = new RoundTrips(Duration.ZERO, Duration.ZERO);

        static RoundTrips of(LatencyHistogram latencies) {
            return new RoundTrips(latencies.percentile(0.5), latencies.percentile(0.99));
        }
    }
}
