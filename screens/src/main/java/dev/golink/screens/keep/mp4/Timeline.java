package dev.golink.screens.keep.mp4;

import java.time.Duration;

/**
 * When each picture of a movie came into sight: by the phone's clock, as long as that goes as fast as the console's. Phones'
 * clocks are set while they run, and a picture that the server kept is older than it came.
 */
public final class Timeline {
    private static final long CREDIBLE = Duration.ofSeconds(2).toNanos() / 1_000;
    /** Two pictures never stand at the same moment. */
    private static final long LEAST_STEP = 1_000;
    /** An MP4 holds no step of seven hours; a screen that was still for longer is shown for so long. */
    private static final long LONGEST_STEP = Duration.ofHours(5).toNanos() / 1_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final boolean reorders;
    private boolean begun;
    private long capturedAt;
    private long arrivedAt;
    private long now;
    private long latest;

    /**
     * A line that begins with its first picture.
     *
     * @param reorders whether pictures may come after those that are shown later, with earlier moments then
     */
    public Timeline(boolean reorders) {
        this.reorders = reorders;
    }

    /**
     * The next picture's moment, in microseconds since the first one's; rises with each, unless pictures are reordered.
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
