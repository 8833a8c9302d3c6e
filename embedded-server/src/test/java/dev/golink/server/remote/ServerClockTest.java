package dev.golink.server.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.ClockDifference;
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

    @Test
    void theDifferenceIsThatOfTheAnswerWhichCameSoonestAndItsErrorIsHalfOfItsTime() {
        answer(Duration.ofMillis(80), THERE.plusMillis(70));
        answer(Duration.ofMillis(10), THERE.plusMillis(85));
        answer(Duration.ofMillis(200), THERE.plusMillis(95));

        ClockDifference difference = clock.difference();
        assertThat(difference).isNotNull();
        assertThat(difference.error()).isEqualTo(Duration.ofNanos(5_500_000));
        assertThat(difference.ahead()).isEqualTo(
                Duration.between(HERE, THERE).plusNanos(500_000)); // 85.5 ms after THERE, 85 ms after HERE
    }

    @Test
    void theDifferenceFollowsThisComputersWallClock() {
        answer(Duration.ofMillis(10), THERE.plusMillis(5));
        Duration before = clock.difference().ahead();

        wall = wall.plusSeconds(60);

        assertThat(clock.difference().ahead()).isEqualTo(before.minusSeconds(60));
    }

    @Test
    void anAnswerThatContradictsTheEarlierOnesReplacesThemBecauseAClockWasSet() {
        answer(Duration.ofMillis(10), THERE.plusMillis(5));
        answer(Duration.ofMillis(100), THERE.plusSeconds(3600));

        assertThat(clock.difference().error()).isEqualTo(Duration.ofNanos(50_500_000));
        assertThat(clock.difference().ahead()).isCloseTo(Duration.between(HERE, THERE).plusSeconds(3600),
                Duration.ofMillis(200));
    }

    @Test
    void onlyTheLastEightAnswersCount() {
        answer(Duration.ofMillis(10), THERE.plusMillis(5));
        for (int i = 0; i < 8; i++) {
            answer(Duration.ofMillis(100), THERE.plusMillis(60 + 100L * i));
        }

        assertThat(clock.difference().error()).isEqualTo(Duration.ofNanos(50_500_000));
    }

    @Test
    void theDifferenceIsUnknownWithoutAnAnswerAndWithoutAConnection() {
        assertThat(clock.difference()).isNull();
        answer(Duration.ofMillis(10), THERE.plusMillis(5));
        assertThat(clock.difference()).isNotNull();

        clock.stopAt(clocks.moment());

        assertThat(clock.difference()).isNull();
    }

    /** A heartbeat is sent now, and its answer arrives after that time. */
    private void answer(Duration roundTrip, Instant time) {
        long sentAt = clocks.nanos();
        pass(roundTrip);
        clock.measured(sentAt, clocks.nanos(), time);
    }

    private void pass(Duration duration) {
        passed = passed.plus(duration);
        wall = wall.plus(duration);
    }
}
