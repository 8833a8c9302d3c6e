package dev.golink.app.viewer.keep;

import java.time.Duration;
import java.time.Instant;

/**
 * How a recording stands.
 *
 * @param since  when it was asked for
 * @param lasted how long it has been going on
 * @param bytes  in its files so far
 * @param files  that it has so far; none before the first picture
 * @param lost   frames that came and are not in the files
 */
public record RecordingState(Instant since, Duration lasted, long bytes, int files, long lost) {
    /** It has just been asked for. */
    static RecordingState begun(Instant since) {
        return new RecordingState(since, Duration.ZERO, 0, 0, 0);
    }
}
