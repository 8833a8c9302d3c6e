package dev.golink.screens.keep.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;

/**
 * How a recording stands.
 *
 * @param since  when it was asked for
 * @param lasted how long it has been going on
 * @param bytes  in its files so far
 * @param files  that it has so far; none before the first picture
 * @param lost   frames that came and are not in the files
 * @param splits  what there is more than one file for
 * @param problem why a frame could not be used last; null if all could
 */
public record RecordingState(Instant since, Duration lasted, long bytes, int files, long lost, Set<SplitReason> splits,
        @Nullable FrameProblem problem) {
    /** Copies the set. */
    public RecordingState {
        splits = Set.copyOf(splits);
    }

    /** It has just been asked for. */
    public static RecordingState begun(Instant since) {
        return new RecordingState(since, Duration.ZERO, 0, 0, 0, Set.of(), null);
    }
}
