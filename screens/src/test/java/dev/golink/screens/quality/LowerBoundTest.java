package dev.golink.screens.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class LowerBoundTest {
    private final LowerBound bound = new LowerBound();
    private long now = Duration.ofHours(3).toNanos();

    @Test
    void boundIsTheLeastOfTheFirstEstimates() {
        add(2, 9);
        assertThat(bound.isKnown(now)).isFalse();
        add(1, 4);
        add(3, 11);

        assertThat(bound.isKnown(now)).isTrue();
        assertThat(bound.promised()).isEqualTo(4);
    }

    @Test
    void boundDoesNotFollowShortChangesOfTheLoad() {
        add(10, 8);
        Set<Double> said = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            add(5, i % 2 == 0 ? 4 : 11);
            said.add(bound.promised());
        }

        assertThat(said).containsExactly(8.0);
    }

    @Test
    void boundRisesToALevelReachedForHalfAMinute() {
        add(10, 4);
        add(29, 11);
        assertThat(bound.promised()).isEqualTo(4);

        add(10, 12);

        assertThat(bound.promised()).isEqualTo(11);
    }

    @Test
    void boundFallsAfterAMinuteBelowIt() {
        add(10, 11);
        add(58, 5);
        assertThat(bound.promised()).isEqualTo(11);

        add(10, 5);

        assertThat(bound.promised()).isEqualTo(5);
    }

    @Test
    void aShortTimeWithoutEstimatesChangesNothing() {
        add(10, 8);
        now += Duration.ofSeconds(40).toNanos();
        add(1, 3);

        assertThat(bound.isKnown(now)).isTrue();
        assertThat(bound.promised()).isEqualTo(8);
    }

    @Test
    void aLongGapInTheEstimatesResetsTheBound() {
        add(10, 8);
        now += Duration.ofMinutes(2).toNanos();
        add(1, 3);

        assertThat(bound.isKnown(now)).isFalse();
    }

    private void add(int seconds, double estimate) {
        for (int i = 0; i < seconds; i++) {
            now += Duration.ofSeconds(1).toNanos();
            bound.add(estimate, now);
        }
    }
}
