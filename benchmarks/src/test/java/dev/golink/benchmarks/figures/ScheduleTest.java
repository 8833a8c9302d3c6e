package dev.golink.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void messagesAreDueAtEvenDistances() {
        Schedule schedule = new Schedule(500, 1_000_000);

        assertThat(schedule.due(0)).isEqualTo(500);
        assertThat(schedule.due(3)).isEqualTo(3_500);
    }

    @Test
    void scheduleDoesNotDriftAtUnevenRates() {
        Schedule schedule = new Schedule(0, 3);

        assertThat(schedule.due(3_000_000)).isEqualTo(1_000_000_000_000_000L);
    }
}
