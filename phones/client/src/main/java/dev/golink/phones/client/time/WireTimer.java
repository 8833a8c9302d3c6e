package dev.golink.phones.client.time;

import java.time.Duration;

import dev.golink.phones.client.wire.Timer;
import dev.golink.phones.client.wire.Wire;

/** The timer outside of tests: the thread of a {@link Wire} and the system's monotonic time. */
public record WireTimer(Wire wire) implements PhoneTimer {
    @Override
    public Duration now() {
        return Duration.ofNanos(wire.now());
    }

    @Override
    public ScheduledTask after(Duration delay, Runnable task) {
        Timer timer = wire.after(delay, task);
        return timer::cancel;
    }

    @Override
    public void soon(Runnable task) {
        wire.execute(task);
    }
}
