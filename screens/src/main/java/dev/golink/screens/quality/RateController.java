package dev.golink.screens.quality;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * Finds the fastest rates that the budget allows. It uses the planned cost, corrected by the measured cost once the
 * rates have settled. It slows down at once. It speeds up only after there has been enough room for some time, and
 * waits longer each time that speeding up was too much. Call {@link #review} about once a second, on one thread.
 */
final class RateController {
    /** The part of the budget that the next faster rates may use. */
    private static final double ROOM = 0.8;
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final long MOST_PATIENCE = Duration.ofMinutes(5).toNanos();
    /** Phones and their encoders take this long to follow a change. Measurements before that are of the old rates. */
    private static final long SETTLING = Duration.ofSeconds(3).toNanos();
    /** If the rates must slow down again within this time, speeding up was too early. */
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
    RateController(long now) {
        unsettledAt = now;
    }

    /** The present rates. */
    TargetRates rates() {
        return TargetRates.LADDER.get(step);
    }

    /** How many times as much the screens cost as planned; 1 or more. */
    double strain() {
        return strain;
    }

    /**
     * Checks the rates and changes them if necessary.
     *
     * @param planned  the part of the budget that the visible screens are expected to use at given rates; 1 is the
     *                 whole budget
     * @param unseen   the part that invisible screens are expected to use, at any rates
     * @param measured the part that is being used
     * @param now      nanoseconds of a monotonic clock
     */
    void review(ToDoubleFunction<TargetRates> planned, double unseen, double measured, long now) {
        double plan = planned.applyAsDouble(rates());
        boolean other = Math.abs(plan - lastPlan) > SAME_PLAN * lastPlan;
        if (other) {
            unsettledAt = now;
        }
        learn(plan, measured - unseen, now);
        int fitting = fitting(planned, 1 - unseen);
        if (fitting > step) {
            slowTo(fitting, quickened && !other && now - quickenedAt < REGRET, now);
        } else if (step == 0 || strain * planned.applyAsDouble(TargetRates.LADDER.get(step - 1)) > ROOM - unseen) {
            room = false;
        } else if (!room) {
            room = true;
            roomSince = now;
        } else if (now - roomSince >= patience) {
            quicken(now);
        }
        lastPlan = planned.applyAsDouble(rates());
    }

    /**
     * Finds the rates for a different set of visible screens at once, slower or faster. The room that there was for the
     * earlier screens says nothing about these.
     *
     * @param planned as for {@link #review}
     * @param unseen  as for {@link #review}
     * @param now     as for {@link #review}
     */
    void turnTo(ToDoubleFunction<TargetRates> planned, double unseen, long now) {
        int roomy = fitting(planned, ROOM - unseen);
        step = roomy < step ? roomy : Math.max(step, fitting(planned, 1 - unseen));
        unsettledAt = now;
        room = false;
        quickened = false;
        lastPlan = planned.applyAsDouble(rates());
    }

    /**
     * Compares the measured cost with the planned cost, once the rates have settled. While nothing is visible there is
     * nothing to learn, because the processors then work for something else.
     */
    private void learn(double plan, double measured, long now) {
        if (plan == 0) {
            strain = 1;
        } else if (now - unsettledAt >= SETTLING) {
            double seen = Math.clamp(measured / plan, 1, MOST_STRAIN);
            strain = measured > 1 ? Math.max(strain, seen) : strain + EASING * (seen - strain);
        }
    }

    /**
     * The step of the fastest rates that use no more than this part of the budget; the slowest step if there are none.
     */
    private int fitting(ToDoubleFunction<TargetRates> planned, double part) {
        for (int i = 0; i < TargetRates.LADDER.size(); i++) {
            if (strain * planned.applyAsDouble(TargetRates.LADDER.get(i)) <= part) {
                return i;
            }
        }
        return TargetRates.LADDER.size() - 1;
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
