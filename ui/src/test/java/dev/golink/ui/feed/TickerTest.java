package dev.golink.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.golink.ui.fixtures.HandExecutor;

class TickerTest {
    private final HandExecutor crossing = new HandExecutor();
    private final AtomicInteger ticks = new AtomicInteger();

    @Test
    void tickerTicksOnTheJavaFxThreadOnlyWhileItRuns() {
        try (Ticker ticker = new Ticker(crossing, ticks::incrementAndGet)) {
            assertThat(crossing.wakes()).isZero();

            ticker.setRunning(true);
            await().until(crossing::isAwake);
            crossing.settle();

            assertThat(ticks.get()).isEqualTo(1);
        }
    }

    @Test
    void aBusyJavaFxThreadGetsOneTickInsteadOfMany() {
        try (Ticker ticker = new Ticker(crossing, ticks::incrementAndGet)) {
            ticker.setRunning(true);
            await().until(crossing::isAwake);
            ticker.setRunning(false);

            crossing.settle();
            crossing.settle();

            assertThat(ticks.get()).isEqualTo(1);
        }
    }
}
