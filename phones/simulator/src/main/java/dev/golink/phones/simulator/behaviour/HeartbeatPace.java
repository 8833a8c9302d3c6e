package dev.golink.phones.simulator.behaviour;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a phone sends heartbeats. Most phones vary their interval by up to a tenth, so that a swarm does not send in
 * step. Late phones follow a fixed schedule, so that they stay late in turns.
 *
 * @param interval the heartbeat interval that the phone announced
 * @param late     whether the phone sends too rarely
 * @param phase    where in its round a late phone starts, 0 to 1
 */
public record HeartbeatPace(Duration interval, boolean late, double phase) {
    /**
     * The interval for phones that are late, in announced intervals. A phone is late after 1.5 and stale after 2.5 of them, so
     * these phones become late but never stale.
     */
    private static final double LATE_ROUND = 2.3;
    private static final double JITTER = 0.1;

    /**
     * How long from now the phone sends its next heartbeat.
     *
     * @param now the time since the swarm's start
     */
    public Duration untilBeat(Duration now, RandomGenerator random) {
        if (late) {
            double position = (Durations.ratio(now, interval) + phase * LATE_ROUND) % LATE_ROUND;
            return Durations.times(interval, LATE_ROUND - position);
        }
        return Durations.times(interval, 1 - JITTER + 2 * JITTER * random.nextDouble());
    }
}
