package dev.golink.server.hub;

import java.time.Duration;
import java.time.Instant;

import dev.golink.server.time.Clocks;

/** Both clocks, advanced together by the test. */
public final class HandTurnedTime {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Duration passed = Duration.ZERO;

    public Clocks clocks() {
        return Clocks.withoutSleep(() -> passed.toNanos(), () -> START.plus(passed));
    }

    public Instant at(Duration sinceStart) {
        return START.plus(sinceStart);
    }

    public void pass(Duration duration) {
        passed = passed.plus(duration);
    }

    public long nanos() {
        return passed.toNanos();
    }
}
