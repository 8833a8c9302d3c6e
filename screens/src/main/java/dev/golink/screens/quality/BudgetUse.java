package dev.golink.screens.quality;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/** Measures the part of the budget that is being used, smoothed over some seconds. Use it on one thread only. */
final class BudgetUse {
    private static final double SECOND = 1e9;
    /** The weight of the newest second in the smoothed value. */
    private static final double WEIGHT = 0.4;
    /**
     * Below this part of its budget, processor time does not count. The processors are idle enough then, and work
     * mostly for other things than screens. Such work must not be charged to a few tiles that cost almost nothing.
     */
    private static final double BUSY = 0.5;

    private final CostMeter costs;
    private final Budget budget;
    private final LongSupplier cpu;
    private @Nullable Reading last;
    private double decodeNanos;
    private double bytes;
    private double cpuNanos;

    /** @param cpu processor time that the program has used so far, in nanoseconds; constant if it is not known */
    BudgetUse(CostMeter costs, Budget budget, LongSupplier cpu) {
        this.costs = costs;
        this.budget = budget;
        this.cpu = cpu;
    }

    /**
     * The part of the budget that is being used; 1 is the whole budget.
     *
     * @param now nanoseconds of a monotonic clock
     */
    double at(long now) {
        Reading reading = new Reading(now, costs.spent(), cpu.getAsLong());
        Reading before = last;
        if (before == null) {
            last = reading;
        } else if (now > before.at) {
            last = reading;
            double seconds = (now - before.at) / SECOND;
            decodeNanos += WEIGHT * ((reading.spent.nanos() - before.spent.nanos()) / seconds - decodeNanos);
            bytes += WEIGHT * ((reading.spent.bytes() - before.spent.bytes()) / seconds - bytes);
            cpuNanos += WEIGHT * ((reading.cpu - before.cpu) / seconds - cpuNanos);
        }
        double busy = cpuNanos / budget.cpuNanos();
        return Math.max(budget.shareOf(decodeNanos, bytes), busy < BUSY ? 0 : busy);
    }

    private record Reading(long at, CostMeter.Spent spent, long cpu) {}
}
