package dev.golink.screens.attention;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/** How much of the budget is being spent, smoothed over some seconds. On one thread. */
final class Load {
    private static final double SECOND = 1e9;
    /** Of each new second. */
    private static final double WEIGHT = 0.4;
    /**
     * Below that the processors are idle enough, and what they do is mostly something else than screens: it would be
     * charged to a few tiles that cost nearly nothing.
     */
    private static final double BUSY = 0.5;

    private final CostMeter costs;
    private final Budget budget;
    private final LongSupplier cpu;
    private @Nullable Mark last;
    private double decodeNanos;
    private double bytes;
    private double cpuNanos;

    /** @param cpu nanoseconds that the program has taken of the processors so far; it stands still if that is not known */
    Load(CostMeter costs, Budget budget, LongSupplier cpu) {
        this.costs = costs;
        this.budget = budget;
        this.cpu = cpu;
    }

    /**
     * The part of the budget that is being spent; 1 is all of it.
     *
     * @param now nanoseconds of a monotonic clock
     */
    double at(long now) {
        Mark mark = new Mark(now, costs.spent(), cpu.getAsLong());
        Mark before = last;
        if (before == null) {
            last = mark;
        } else if (now > before.at) {
            last = mark;
            double seconds = (now - before.at) / SECOND;
            decodeNanos += WEIGHT * ((mark.spent.nanos() - before.spent.nanos()) / seconds - decodeNanos);
            bytes += WEIGHT * ((mark.spent.bytes() - before.spent.bytes()) / seconds - bytes);
            cpuNanos += WEIGHT * ((mark.cpu - before.cpu) / seconds - cpuNanos);
        }
        double busy = cpuNanos / budget.cpuNanos();
        return Math.max(budget.shareOf(decodeNanos, bytes), busy < BUSY ? 0 : busy);
    }

    private record Mark(long at, CostMeter.Spent spent, long cpu) {}
}
