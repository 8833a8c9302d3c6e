package dev.golink.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class OnlineHistoryTest {
    private static final long START = Duration.ofHours(7).toNanos();
    private static final int NOW = OnlineHistory.POINTS - 1;
    private static final int UNKNOWN = OnlineHistory.UNKNOWN;

    private final OnlineHistory history = new OnlineHistory();

    @Test
    void timeBeforeTheFirstCountIsUnknown() {
        history.observe(START, 7);

        assertThat(history.low(NOW)).isEqualTo(7);
        assertThat(history.low(NOW - 1)).isEqualTo(UNKNOWN);
        assertThat(history.known()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void lowestAndHighestAreUnknownAtFirst() {
        assertThat(history.lowest()).isEmpty();
        assertThat(history.highest()).isEmpty();
    }

    @Test
    void eachSpanHoldsItsLowestAndHighestCount() {
        observe(0, 300);
        observe(3, 280);
        observe(5, 310);
        observe(10, 305);

        assertThat(lows(2)).containsExactly(280, 305);
        assertThat(highs(2)).containsExactly(310, 310);
    }

    @Test
    void aCountHoldsUntilTheNextOne() {
        observe(0, 12);
        observe(35, 11);

        assertThat(lows(4)).containsExactly(12, 12, 12, 11);
    }

    @Test
    void aLostLinkLeavesAGap() {
        observe(0, 12);
        history.interrupt(at(10));
        observe(40, 9);

        assertThat(lows(5)).containsExactly(12, 12, UNKNOWN, UNKNOWN, 9);
    }

    @Test
    void aMinuteWithoutCountsLeavesAGap() {
        observe(0, 12);
        observe(90, 9);

        assertThat(lows(3)).containsExactly(UNKNOWN, UNKNOWN, 9);
    }

    @Test
    void historyCoversAnHourAndTheTimesOfTheExtremes() {
        observe(0, 1);
        IntStream.rangeClosed(1, 183).forEach(i -> observe(20 * i, i == 90 ? 340 : 320));

        assertThat(history.lowest()).hasValue(new OnlineHistory.Extreme(320, Duration.ZERO));
        assertThat(history.highest()).hasValueSatisfying(high -> {
            assertThat(high.count()).isEqualTo(340);
            assertThat(high.ago()).isEqualTo(Duration.ofSeconds(3660 - 1820));
        });
        assertThat(history.known()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aLongGapClearsTheHistory() {
        observe(0, 12);
        observe(Duration.ofHours(12).toSeconds(), 9);

        assertThat(history.known()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void revisionRisesOncePerTickAndOnlyAfterAChange() {
        observe(0, 12);
        observe(1, 13);
        history.tick(at(2));
        history.tick(at(3));
        assertThat(history.revisionProperty().get()).isEqualTo(1);

        history.tick(at(10));
        assertThat(history.revisionProperty().get()).isEqualTo(2);
    }

    private static long at(long second) {
        return START + Duration.ofSeconds(second).toNanos();
    }

    private void observe(long second, int online) {
        history.observe(at(second), online);
    }

    private List<Integer> lows(int last) {
        return IntStream.rangeClosed(NOW - last + 1, NOW).map(history::low).boxed().toList();
    }

    private List<Integer> highs(int last) {
        return IntStream.rangeClosed(NOW - last + 1, NOW).map(history::high).boxed().toList();
    }
}
