package dev.golink.app.history;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The number of phones online in the last hour: the lowest and the highest count of every ten seconds, if known. A
 * count holds until the next one, but it ends when the link is lost or nothing is heard for a minute. Used on the
 * JavaFX thread only. See decision 0020.
 */
public final class OnlineHistory {
    /** The number of time spans that are stored. */
    public static final int POINTS = 360;
    /** The length of each time span. */
    public static final Duration SPAN = Duration.ofSeconds(10);
    /** A count that is not known. */
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

    /** Creates a history in which nothing is known. */
    public OnlineHistory() {
        Arrays.fill(lows, UNKNOWN);
        Arrays.fill(highs, UNKNOWN);
    }

    /**
     * Records the current count.
     *
     * @param now nanoseconds of a clock that never jumps and continues while the computer sleeps; the same clock in all
     *            methods
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

    /** Records that nothing is heard until the next count. */
    public void interrupt(long now) {
        advance(now);
        count = UNKNOWN;
    }

    /**
     * Moves the history on; to be called about once a second. Increases the revision if something changed since the
     * last call.
     */
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

    /** A number that grows when there is something new to show. */
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

    /** The lowest count of the hour, and when it last occurred; empty if no count is known. */
    public Optional<Extreme> lowest() {
        return extreme(lows, (best, next) -> Integer.compare(best, next));
    }

    /** The highest count of the hour, and when it last occurred; empty if no count is known. */
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
     * The lowest or highest count of the hour.
     *
     * @param count how many phones were online
     * @param ago   how long ago the last time span with this count began
     */
    public record Extreme(int count, Duration ago) {}
}
