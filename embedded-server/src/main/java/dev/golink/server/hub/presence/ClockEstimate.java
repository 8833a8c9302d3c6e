package dev.golink.server.hub.presence;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How far a phone's clock is ahead of the server's. What it tells arrives late by the way it took, so that each difference
 * is too small by that; the greatest of late took the shortest way, which is half of the shortest round trip of late if both
 * directions are alike (F. Cristian, Probabilistic clock synchronization, 1989). Touched by the hub's thread only.
 */
public final class ClockEstimate {
    private static final int REMEMBERED = 8;
    /** No way takes so long: what is less by more comes of a clock that was set. */
    private static final long SET = Duration.ofMinutes(1).toNanos();

    private final Latest differences = new Latest();
    private final Latest roundTrips = new Latest();

    /** The phone told its clock: so far it was ahead, in nanoseconds, when that arrived. */
    public void told(long ahead) {
        if (!differences.isEmpty() && ahead < differences.greatest() - SET) {
            differences.clear();
        }
        differences.add(ahead);
    }

    /** A round trip took so long, in nanoseconds. */
    public void roundTrip(long nanos) {
        roundTrips.add(-nanos);
    }

    /** Null until both a clock and a round trip are known. */
    @Nullable
    public Duration ahead() {
        return differences.isEmpty() || roundTrips.isEmpty()
                ? null
                : Duration.ofNanos(differences.greatest() - roundTrips.greatest() / 2);
    }

    /** The last few of many numbers. */
    private static final class Latest {
        private final long[] numbers = new long[REMEMBERED];
        private int added;

        void add(long number) {
            numbers[added % REMEMBERED] = number;
            added = added == 2 * REMEMBERED - 1 ? REMEMBERED : added + 1;
        }

        void clear() {
            added = 0;
        }

        boolean isEmpty() {
            return added == 0;
        }

        long greatest() {
            long greatest = numbers[0];
            for (int i = 1; i < Math.min(added, REMEMBERED); i++) {
                greatest = Math.max(greatest, numbers[i]);
            }
            return greatest;
        }
    }
}
