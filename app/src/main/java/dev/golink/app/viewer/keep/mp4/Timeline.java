package dev.golink.app.viewer.keep.mp4;

import java.time.Duration;

/**
 * When each picture of a movie came into sight: by the phone's clock, as long as that goes as fast as the console's. Phones'
 * clocks are set while they run, and a picture that the server kept is older than it came.
 */
public final class Timeline {
    private static final long CREDIBLE = Duration.ofSeconds(2).toNanos() / 1_000;
    /** Two pictures never stand at the same moment. */
    private static final long LEAST_STEP = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private boolean begun;
    private long capturedAt;
    private long arrivedAt;
    private long now;

    /**
     * The next picture's moment, in microseconds since the first one's; rises with each.
     *
     * @param captured in microseconds by the phone's clock
     * @param arrived  in nanoseconds of the console's monotonic clock
     */
    public long next(long captured, long arrived) {
        if (begun) {
            long step = captured - capturedAt;
            long stepHere = (arrived - arrivedAt) / NANOS_PER_MICRO;
            boolean credible = step > 0 && Math.abs(step - stepHere) < CREDIBLE;
            now += Math.max(LEAST_STEP, credible ? step : stepHere);
        }
        begun = true;
        capturedAt = captured;
        arrivedAt = arrived;
        return now;
    }
}
