package dev.golink.screens.attention;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * Finds the pace that the budget allows. What is planned decides, corrected by what is measured once things have settled;
 * slower at once, faster only after the room for it has lasted, and later each time that it turned out to be too fast.
 * Reviewed about once a second, on one thread.
 */
final class Pacer {
    /** To go faster, so much of the budget may be spent afterwards. */
    private static final double ROOM = 0.8;
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final long MOST_PATIENCE = Duration.ofMinutes(5).toNanos();
    /** Phones and their encoders take that long to follow; what is measured before is of the pace before. */
    private static final long SETTLING = Duration.ofSeconds(3).toNanos();
    /** Who goes back to the slower pace within that time went too fast. */
    private static final long REGRET = Duration.ofMinutes(1).toNanos();
    private static final double SAME_PLAN = 0.05;
    private static final double MOST_STRAIN = 100;
    private static final double EASING = 0.1;

    private int step;
    private double strain = 1;
    private double lastPlan;
    private long unsettledAt;
    private long roomSince;
    private boolean room;
    private long quickenedAt;
    private boolean quickened;
    private long patience = PATIENCE;

    /** @param now nanoseconds of a monotonic clock */
    Pacer(long now) {
        unsettledAt = now;
    }

    /** The pace of now. */
    Pace pace() {
        return Pace.LADDER.get(step);
    }

    /** How many times what was planned things cost as measured; 1 or more. */
    double strain() {
        return strain;
    }

    /**
     * Looks again.
     *
     * @param planned  the part of the budget that the screens that are seen are expected to take at a pace, 1 being all of it
     * @param unseen   the part that is expected to go to others, at any pace
     * @param measured the part that is being spent
     * @param now      nanoseconds of a monotonic clock
     */
    void review(ToDoubleFunction<Pace> planned, double unseen, double measured, long now) {
        double plan = planned.applyAsDouble(pace());
        boolean other = Math.abs(plan - lastPlan) > SAME_PLAN * lastPlan;
        if (other) {
            unsettledAt = now;
        }
        learn(plan, measured - unseen, now);
        int fitting = fitting(planned, 1 - unseen);
        if (fitting > step) {
            slowTo(fitting, quickened && !other && now - quickenedAt < REGRET, now);
        } else if (step == 0 || strain * planned.applyAsDouble(Pace.LADDER.get(step - 1)) > ROOM - unseen) {
            room = false;
        } else if (!room) {
            room = true;
            roomSince = now;
        } else if (now - roomSince >= patience) {
            quicken(now);
        }
        lastPlan = planned.applyAsDouble(pace());
    }

    /**
     * Other screens are seen than before: finds the pace for them at once, be it slower or faster, since what room there was for
     * those before says nothing.
     *
     * @param planned as for {@link #review}
     * @param unseen  likewise
     * @param now     likewise
     */
    void turnTo(ToDoubleFunction<Pace> planned, double unseen, long now) {
        int roomy = fitting(planned, ROOM - unseen);
        step = roomy < step ? roomy : Math.max(step, fitting(planned, 1 - unseen));
        unsettledAt = now;
        room = false;
        quickened = false;
        lastPlan = planned.applyAsDouble(pace());
    }

    /**
     * Compares what is spent with what was planned, once neither changes by itself. While nothing is seen, there is nothing to
     * learn: what the processors do then is for something else.
     */
    private void learn(double plan, double measured, long now) {
        if (plan == 0) {
            strain = 1;
        } else if (now - unsettledAt >= SETTLING) {
            double seen = Math.clamp(measured / plan, 1, MOST_STRAIN);
            strain = measured > 1 ? Math.max(strain, seen) : strain + EASING * (seen - strain);
        }
    }

    /** The fastest pace that takes no more than a part of the budget; the slowest if none does. */
    private int fitting(ToDoubleFunction<Pace> planned, double part) {
        for (int i = 0; i < Pace.LADDER.size(); i++) {
            if (strain * planned.applyAsDouble(Pace.LADDER.get(i)) <= part) {
                return i;
            }
        }
        return Pace.LADDER.size() - 1;
    }

    private void slowTo(int slower, boolean regretted, long now) {
        step = slower;
        unsettledAt = now;
        room = false;
        patience = regretted ? Math.min(2 * patience, MOST_PATIENCE) : PATIENCE;
        quickened = false;
    }

    private void quicken(long now) {
        step--;
        unsettledAt = now;
        room = false;
        quickened = true;
        quickenedAt = now;
    }
}
