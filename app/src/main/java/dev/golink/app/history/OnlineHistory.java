package dev.golink.app.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * How many phones were online in the last hour: the lowest and the highest count of every ten seconds, or that it is not
 * known. A count holds until the next one is told, but not through a lost link nor through a minute in which nothing at all
 * was heard. For the window's thread only.
 */
public final class OnlineHistory {
    /** So many spans of time are kept. */
    public static final int POINTS = 360;
    /** The length of each. */
    public static final Duration SPAN = Duration.ofSeconds(10);
    /** A figure that is not known. */
    public static final int UNKNOWN = -1;

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final int[] lows = new int[POINTS];
    private final int[] highs = new int[POINTS];
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private long newest = Long.MIN_VALUE;
    private long latest;
    private long seen;
    private int count = UNKNOWN;
    private boolean changed;

    /** Nothing is known yet. */
    public OnlineHistory() {
        Arrays.fill(lows, UNKNOWN);
        Arrays.fill(highs, UNKNOWN);
    }

    /**
     * The count is so now.
     *
     * @param now nanoseconds of a clock that never jumps and goes on while the computer sleeps, here and elsewhere
     */
    public void observe(long now, int online) {
        advance(now);
        count = online;
        seen = now;
        int at = at(newest);
        int low = lows[at] == UNKNOWN ? online : Math.min(lows[at], online);
        int high = Math.max(highs[at], online);
        changed |= low != lows[at] || high != highs[at];
        lows[at] = low;
        highs[at] = high;
    }

    /** Nothing is heard any more until the next count. */
    public void interrupt(long now) {
        advance(now);
        count = UNKNOWN;
    }

    /** Time has gone by; to be called about once a second. Says what changed since the last call. */
    public void tick(long now) {
        if (newest != Long.MIN_VALUE) {
            advance(now);
        }
        if (changed) {
            changed = false;
            revision.set(revision.get() + 1);
        }
    }

    private void advance(long now) {
        long slot = Math.floorDiv(now, SPAN.toNanos());
        latest = now;
        if (newest == Long.MIN_VALUE) {
            newest = slot;
        }
        int carried = now - seen < LONGEST_SILENCE.toNanos() ? count : UNKNOWN;
        for (long next = Math.max(newest + 1, slot - POINTS + 1); next <= slot; next++) {
            lows[at(next)] = carried;
            highs[at(next)] = carried;
            changed = true;
        }
        newest = Math.max(newest, slot);
    }

    private static int at(long slot) {
        return Math.floorMod(slot, POINTS);
    }

    /** Grows when there is something else to show. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The lowest count of a span, or {@link #UNKNOWN}; 0 is the span an hour ago, the last one is now. */
    public int low(int index) {
        return lows[at(slot(index))];
    }

    /** The highest count of a span, or {@link #UNKNOWN}; 0 is the span an hour ago, the last one is now. */
    public int high(int index) {
        return highs[at(slot(index))];
    }

    private long slot(int index) {
        return newest - POINTS + 1 + index;
    }

    /** The lowest count of the hour, and when it was last so; nothing if none is known. */
    public Optional<Extreme> lowest() {
        return extreme(lows, (best, next) -> Integer.compare(best, next));
    }

    /** The highest count of the hour, and when it was last so; nothing if none is known. */
    public Optional<Extreme> highest() {
        return extreme(highs, (best, next) -> Integer.compare(next, best));
    }

    private Optional<Extreme> extreme(int[] values, IntBinaryOperator order) {
        int best = UNKNOWN;
        long when = 0;
        for (int i = 0; i < POINTS; i++) {
            int value = values[at(slot(i))];
            if (value != UNKNOWN && (best == UNKNOWN || order.applyAsInt(best, value) >= 0)) {
                best = value;
                when = slot(i);
            }
        }
        return best == UNKNOWN ? Optional.empty()
                : Optional.of(new Extreme(best, Duration.ofNanos(latest - when * SPAN.toNanos())));
    }

    /** How much of the hour is known. */
    public Duration known() {
        return SPAN.multipliedBy(Arrays.stream(lows).filter(low -> low != UNKNOWN).count());
    }

    /**
     * A count that was not passed within the hour.
     *
     * @param count how many were online
     * @param ago   how long ago the span began in which it was last so
     */
    public record Extreme(int count, Duration ago) {}
}
