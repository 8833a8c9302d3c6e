package dev.golink.server.hub.presence;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Estimates how far a phone's clock is ahead of the server's. A phone's clock report is delayed on its way, so the
 * difference to the server's clock is too small by that delay. The greatest of the last differences had the shortest
 * delay. If both directions take equally long, that delay is half the shortest of the last round trips (F. Cristian,
 * Probabilistic clock synchronization, 1989). For the hub thread only.
 */
public final class ClockEstimate {
    private static final int REMEMBERED = 8;
    /**
     * No message takes this long. A difference that is smaller by more than this means that the phone's clock was set.
     */
    private static final long SET = Duration.ofMinutes(1).toNanos();

    private final Latest differences = new Latest();
    private final Latest roundTrips = new Latest();

    /** Records how far the phone's clock was ahead when its report arrived, in nanoseconds. */
    public void update(long ahead) {
        if (!differences.isEmpty() && ahead < differences.greatest() - SET) {
            differences.clear();
        }
        differences.add(ahead);
    }

    /** Records a round trip, in nanoseconds. */
    public void roundTrip(long nanos) {
        roundTrips.add(-nanos);
    }

    /** How far the clock is ahead; null until both a clock and a round trip are known. */
    @Nullable
    public Duration ahead() {
        return differences.isEmpty() || roundTrips.isEmpty()
                ? null
                : Duration.ofNanos(differences.greatest() - roundTrips.greatest() / 2);
    }

    /** The last eight numbers that were added. */
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
