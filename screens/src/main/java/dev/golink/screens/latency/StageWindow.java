package dev.golink.screens.latency;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** The times of the pictures of the last ten seconds. Use it on one thread only. */
public final class StageWindow {
    /** How long times are kept. */
    public static final Duration SPAN = Duration.ofSeconds(10);
    /** More pictures than any screen shows in that time. */
    private static final int MOST = 1_024;

    private final Deque<Timed> pictures = new ArrayDeque<>();

    /** Makes a window without pictures. */
    public StageWindow() {}

    /**
     * Adds a picture that was painted.
     *
     * @param now in nanoseconds of a monotonic clock
     */
    public void add(StageTimes times, long now) {
        pictures.addLast(new Timed(times, now));
        if (pictures.size() > MOST) {
            pictures.removeFirst();
        }
    }

    /**
     * How long a stage took in the last ten seconds; null if that is not known of any picture.
     *
     * @param now in nanoseconds of the same clock
     */
    public @Nullable Spread of(Stage stage, long now) {
        while (!pictures.isEmpty() && now - pictures.getFirst().at >= SPAN.toNanos()) {
            pictures.removeFirst();
        }
        long[] known = pictures.stream().map(one -> one.times.of(stage)).filter(one -> one != null)
                .mapToLong(Long::longValue).sorted().toArray();
        return known.length == 0 ? null : new Spread(rank(known, 50), rank(known, 95));
    }

    /** The percentile by nearest rank: the smallest value that this percentage of the values do not exceed. */
    private static long rank(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)];
    }

    /**
     * How long something took, in nanoseconds.
     *
     * @param half      the median: half of the times are no longer
     * @param nearlyAll the 95th percentile: 95 of a hundred times are no longer
     */
    public record Spread(long half, long nearlyAll) {}

    private record Timed(StageTimes times, long at) {}
}
