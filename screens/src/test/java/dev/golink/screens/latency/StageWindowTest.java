package dev.golink.screens.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.screens.latency.StageWindow.Spread;

class StageWindowTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final StageWindow window = new StageWindow();

    @Test
    void percentilesAreNearestRanks() {
        for (int i = 100; i >= 1; i--) {
            window.add(decoding(i), 0);
        }

        assertThat(window.of(Stage.DECODE, 0)).isEqualTo(new Spread(50, 95));
    }

    @Test
    void medianOfThreeIsTheMiddleOne() {
        for (int i = 1; i <= 3; i++) {
            window.add(decoding(i), 0);
        }

        assertThat(window.of(Stage.DECODE, 0)).isEqualTo(new Spread(2, 3));
    }

    @Test
    void percentilesOfOneTimeAreThatTime() {
        window.add(decoding(7), 0);

        assertThat(window.of(Stage.DECODE, 0)).isEqualTo(new Spread(7, 7));
    }

    @Test
    void timesOlderThanTenSecondsAreForgotten() {
        window.add(decoding(100), 0);
        window.add(decoding(2), 5 * SECOND);

        assertThat(window.of(Stage.DECODE, 10 * SECOND)).isEqualTo(new Spread(2, 2));
        assertThat(window.of(Stage.DECODE, 15 * SECOND)).isNull();
    }

    @Test
    void aStageUnknownForEveryPictureIsUnknown() {
        window.add(decoding(7), 0);
        assertThat(window.of(Stage.WAY, 0)).isNull();

        window.add(new StageTimes(3L, 4L, 1, 1, 9L), 0);
        assertThat(window.of(Stage.WAY, 0)).isEqualTo(new Spread(4, 4));
    }

    @Test
    void windowKeepsALimitedNumberOfTimes() {
        for (int i = 0; i < 5_000; i++) {
            window.add(decoding(i), 0);
        }

        assertThat(window.of(Stage.DECODE, 0).half()).isGreaterThan(4_000);
    }

    private static StageTimes decoding(long nanos) {
        return new StageTimes(null, null, nanos, 1, null);
    }
}
