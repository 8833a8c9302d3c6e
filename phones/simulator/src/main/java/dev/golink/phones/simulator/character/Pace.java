package dev.golink.phones.simulator.character;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a phone beats. Well phones scatter their beats by a tenth, so that a swarm does not beat in step; late ones keep
 * to a timetable, so that those that take turns keep doing so.
 *
 * @param interval the heartbeat interval the phone promised
 * @param late     whether it beats too seldom
 * @param phase    how far into its rounds a late phone starts, 0 to 1
 */
public record Pace(Duration interval, boolean late, double phase) {
    /** Late after 1.5 intervals, stale after 2.5: long enough for the one, too short for the other. */
    private static final double LATE_ROUND = 2.3;
    private static final double JITTER = 0.1;

    /** How long from now the phone beats next. */
    public Duration untilBeat(Duration now, RandomGenerator random) {
        if (late) {
            double position = (Spans.ratio(now, interval) + phase * LATE_ROUND) % LATE_ROUND;
            return Spans.times(interval, LATE_ROUND - position);
        }
        return Spans.times(interval, 1 - JITTER + 2 * JITTER * random.nextDouble());
    }
}
