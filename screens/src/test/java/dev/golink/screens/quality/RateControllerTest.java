package dev.golink.screens.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

/** A simulated computer whose cost follows the target rates two seconds late, as with encoders. */
class RateControllerTest {
    private static final TargetRates SLOWEST = TargetRates.LADDER.getLast();
    private long now = Duration.ofDays(1).toNanos();
    private final RateController rateController = new RateController(now);
    private final List<TargetRates> past = new ArrayList<>();

    @Test
    void ratesStayFullWhileThereIsRoom() {
        run(60, wall(0.08), 1);

        assertThat(past).containsOnly(new TargetRates(10, 30));
        assertThat(rateController.strain()).isEqualTo(1);
    }

    @Test
    void anOverloadSlowsTheWallAtOnceButNotTheFocusedScreen() {
        review(wall(0.15), 1);

        assertThat(rateController.rates()).isEqualTo(new TargetRates(5, 30));
    }

    @Test
    void focusedScreenSlowsOnlyWhenTheWallIsAtItsSlowest() {
        review(rates -> 0.02 * rates.wall() + 0.05 * rates.focus(), 1);

        assertThat(rateController.rates()).isEqualTo(new TargetRates(1, 15));
    }

    @Test
    void ratesNeverReachZero() {
        run(30, wall(100), 1);

        assertThat(rateController.rates()).isEqualTo(SLOWEST);
        assertThat(SLOWEST).isEqualTo(new TargetRates(1, 1));
    }

    @Test
    void eachStepIsSlowerAndTheWallSlowsFirst() {
        for (int i = 1; i < TargetRates.LADDER.size(); i++) {
            TargetRates before = TargetRates.LADDER.get(i - 1);
            TargetRates next = TargetRates.LADDER.get(i);
            assertThat(next.wall() < before.wall() && next.focus() == before.focus()
                    || next.wall() == 1 && before.wall() == 1 && next.focus() < before.focus()).isTrue();
        }
    }

    @Test
    void ratesRiseStepByStepAfterTheRoomHasLasted() {
        run(10, wall(0.15), 1);
        assertThat(rateController.rates().wall()).isEqualTo(5);

        run(5, wall(0.05), 1);
        assertThat(rateController.rates().wall()).as("room for a moment is no room").isEqualTo(5);
        run(1, wall(0.05), 1);
        assertThat(rateController.rates().wall()).isEqualTo(8);
        run(20, wall(0.05), 1);
        assertThat(rateController.rates().wall()).isEqualTo(10);
    }

    @Test
    void ratesRiseAtOnceForOtherScreens() {
        run(10, wall(100), 1);

        rateController.turnTo(rates -> 0.02 * rates.focus(), 0.1, now);

        assertThat(rateController.rates().focus()).isEqualTo(30);
    }

    @Test
    void costsOfHiddenScreensDoNotRaiseTheStrain() {
        for (int i = 0; i < 60; i++) {
            now += Duration.ofSeconds(1).toNanos();
            rateController.review(_ -> 0, 0.1, 0.9, now);
        }

        assertThat(rateController.strain()).isEqualTo(1);
    }

    @Test
    void varyingCostsDoNotMakeTheRatesOscillate() {
        for (int i = 0; i < 300; i++) {
            run(1, wall(0.125 * (1 + 0.12 * Math.sin(i))), 1);
        }

        assertThat(changes()).isLessThanOrEqualTo(2);
        assertThat(rateController.rates().wall()).isEqualTo(5);
    }

    @Test
    void costsAbovePlanAreDetectedAndSlowed() {
        run(60, wall(0.05), 2.5);

        assertThat(rateController.rates().wall()).isEqualTo(8);
        assertThat(rateController.strain()).isBetween(2.4, 2.6);
    }

    @Test
    void repeatedOverloadsMakeAttemptsToSpeedUpRarer() {
        for (int minute = 0; minute < 20; minute++) {
            run(60, wall(0.05), rateController.rates().wall() > 5 ? 2.5 : 0.1);
        }

        assertThat(changes()).isLessThan(40);
        assertThat(past.subList(past.size() / 2, past.size()).stream().filter(rates -> rates.wall() <= 8).count())
                .isGreaterThan(past.size() / 4L);
    }

    @Test
    void measurementsJustAfterAChangeAreIgnored() {
        review(wall(0.15), 1.5);
        run(2, wall(0.15), 2);

        assertThat(rateController.strain()).isEqualTo(1);
        assertThat(rateController.rates().wall()).isEqualTo(5);
    }

    private static ToDoubleFunction<TargetRates> wall(double shareOfOneFps) {
        return rates -> shareOfOneFps * rates.wall();
    }

    /** @param factor the actual cost divided by the planned cost */
    private void run(int seconds, ToDoubleFunction<TargetRates> planned, double factor) {
        for (int i = 0; i < seconds; i++) {
            TargetRates late = past.size() < 2 ? rateController.rates() : past.get(past.size() - 2);
            now += Duration.ofSeconds(1).toNanos();
            rateController.review(planned, 0, factor * planned.applyAsDouble(late), now);
            past.add(rateController.rates());
        }
    }

    private void review(ToDoubleFunction<TargetRates> planned, double measured) {
        now += Duration.ofSeconds(1).toNanos();
        rateController.review(planned, 0, measured, now);
        past.add(rateController.rates());
    }

    private int changes() {
        int changes = 0;
        for (int i = 1; i < past.size(); i++) {
            changes += past.get(i).equals(past.get(i - 1)) ? 0 : 1;
        }
        return changes;
    }
}
