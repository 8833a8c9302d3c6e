package dev.golink.screens.capture.mp4;

import java.time.Duration;

/**
 * The time at which each picture of a movie became visible. It follows the phone's clock as long as that runs at the
 * speed of the console's clock. Otherwise it follows the arrival times: a phone's clock may be set while it runs, and a
 * picture retained by the server is older than its arrival. See decision 0025.
 */
public final class Timeline {
    private static final long CREDIBLE = Duration.ofSeconds(2).toNanos() / 1_000;
    /** The least time between two pictures, in microseconds. */
    private static final long LEAST_STEP = 1_000;
    /**
     * The longest time between two pictures, in microseconds. MP4 can't hold seven hours, so a screen that stays still
     * for longer than this is shown for this long.
     */
    private static final long LONGEST_STEP = Duration.ofHours(5).toNanos() / 1_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final boolean reorders;
    private boolean begun;
    private long capturedAt;
    private long arrivedAt;
    private long now;
    private long latest;

    /**
     * Makes a timeline that begins with its first picture.
     *
     * @param reorders whether a picture may arrive after pictures that are shown later, with an earlier time than
     *                 theirs
     */
    public Timeline(boolean reorders) {
        this.reorders = reorders;
    }

    /**
     * The next picture's time, in microseconds since the first picture. Times increase with each picture, unless
     * pictures are reordered.
     *
     * @param captured in microseconds by the phone's clock
     * @param arrived  in nanoseconds of the console's monotonic clock
     */
    public long next(long captured, long arrived) {
        if (begun) {
            long step = captured - capturedAt;
            long stepHere = Math.max(0, arrived - arrivedAt) / NANOS_PER_MICRO;
            boolean credible = Math.abs(step - stepHere) < CREDIBLE && (step > 0 || reorders && step != 0);
            now = credible ? Math.max(0, now + step)
                    : latest + Math.clamp(stepHere, LEAST_STEP, LONGEST_STEP);
            if (!reorders) {
                now = Math.max(now, latest + LEAST_STEP);
            }
        }
        begun = true;
        capturedAt = captured;
        arrivedAt = arrived;
        latest = Math.max(latest, now);
        return now;
    }
}
