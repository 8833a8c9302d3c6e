package dev.golink.phones.simulator.character;

/**
 * When a phone is awake, over and over: awake at first, at rest until the period ends. All times are in heartbeat
 * intervals, since the server judges by those. A timetable counts from the swarm's start and never drifts, so that
 * phones that take turns keep doing so.
 *
 * @param period how long one round is
 * @param awake  how long of it the phone is awake
 * @param rest   what it is up to after that
 * @param phase  how far into the first round the swarm starts, 0 (its begin) to 1 (its end)
 */
public record Timetable(double period, double awake, Mood rest, double phase) {
    /** Awake for ever. */
    public static final Timetable ALWAYS = new Timetable(1, 1, Mood.AWAKE, 0);

    /** What the phone is up to, so many intervals after the swarm's start. */
    public Mood moodAt(double time) {
        return position(time) < awake ? Mood.AWAKE : rest;
    }

    /** Whether the mood ever changes. */
    public boolean changes() {
        return rest != Mood.AWAKE;
    }

    /** How many intervals from that time the mood changes next, if it {@linkplain #changes() ever does}. */
    public double untilChange(double time) {
        double position = position(time);
        return position < awake ? awake - position : period - position;
    }

    private double position(double time) {
        return (time + phase * period) % period;
    }
}
