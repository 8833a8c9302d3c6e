package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.golink.server.time.Clocks;

class ServerClockTest {
    private static final Instant HERE = Instant.parse("2026-03-14T15:09:26Z");
    private static final Instant THERE = Instant.parse("2026-03-14T15:07:00Z");

    private Duration passed = Duration.ZERO;
    private Instant wall = HERE;
    private final Clocks clocks = Clocks.withoutSleep(() -> passed.toNanos(), () -> wall);
    private final ServerClock clock = new ServerClock(clocks);

    @Test
    void theClockContinuesFromTheServersLastTime() {
        clock.set(THERE);
        pass(Duration.ofSeconds(5));

        assertThat(clock.now()).isEqualTo(THERE.plusSeconds(5));
    }

    @Test
    void settingThisComputersClockDoesNotChangeTheServersTime() {
        clock.set(THERE);
        wall = HERE.minus(Duration.ofHours(8));
        pass(Duration.ofSeconds(5));

        assertThat(clock.now()).isEqualTo(THERE.plusSeconds(5));
    }

    @Test
    void theClockFollowsAChangeOfTheServersClock() {
        clock.set(THERE);
        clock.set(THERE.minus(Duration.ofHours(8)));

        assertThat(clock.now()).isEqualTo(THERE.minus(Duration.ofHours(8)));
    }

    @Test
    void theClockStopsWhileTheLinkIsLost() {
        clock.set(THERE);
        pass(Duration.ofSeconds(5));
        clock.stopAt(clocks.moment());
        pass(Duration.ofMinutes(5));
        assertThat(clock.now()).isEqualTo(THERE.plusSeconds(5));

        clock.set(THERE.plusSeconds(300));
        clock.proceed();

        assertThat(clock.now()).isEqualTo(THERE.plusSeconds(300));
    }

    @Test
    void withoutTheServersTimeThisComputersTimeIsUsed() {
        clock.set(null);
        pass(Duration.ofSeconds(5));

        assertThat(clock.now()).isEqualTo(HERE.plusSeconds(5));
    }

    private void pass(Duration duration) {
        passed = passed.plus(duration);
        wall = wall.plus(duration);
    }
}
