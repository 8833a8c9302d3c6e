package dev.golink.phones.simulator.behaviour;

/**
 * When a phone is awake, in rounds that repeat: awake at first, then at rest until the round ends. All times are in
 * heartbeat intervals, because the server computes presence in them. A schedule counts from the swarm's start and never
 * drifts, so that phones which take turns go on taking turns.
 *
 * @param period the length of a round
 * @param awake  how long the phone is awake in each round
 * @param rest   what the phone does for the rest of the round
 * @param phase  where in the first round the swarm starts, 0 (its beginning) to 1 (its end)
 */
public record ActivitySchedule(double period, double awake, ActivityPeriod rest, double phase) {
    /** The schedule of a phone that is always awake. */
    public static final ActivitySchedule ALWAYS = new ActivitySchedule(1, 1, ActivityPeriod.AWAKE, 0);

    /**
     * What the phone does at a time.
     *
     * @param time heartbeat intervals since the swarm's start
     */
    public ActivityPeriod moodAt(double time) {
        return position(time) < awake ? ActivityPeriod.AWAKE : rest;
    }

    /** Whether what the phone does ever changes. */
    public boolean changes() {
        return rest != ActivityPeriod.AWAKE;
    }

    /**
     * The time to the next change, in heartbeat intervals. Meaningful only if there {@linkplain #changes() ever is a
     * change}.
     *
     * @param time heartbeat intervals since the swarm's start
     */
    public double untilChange(double time) {
        double position = position(time);
        return position < awake ? awake - position : period - position;
    }

    private double position(double time) {
        return (time + phase * period) % period;
    }
}
