package dev.golink.screens.capture.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.bitstream.FrameProblem;

/**
 * The state of a recording.
 *
 * @param since   when it was requested
 * @param lasted  its duration so far
 * @param bytes   the size of its files so far
 * @param files   the number of its files so far; 0 before the first picture
 * @param lost    how many received frames are missing in the files
 * @param splits  the reasons why there is more than one file
 * @param problem the problem of the last frame that could not be used; null if there was none
 */
public record RecordingState(Instant since, Duration lasted, long bytes, int files, long lost, Set<SplitReason> splits,
        @Nullable FrameProblem problem) {
    /** Copies the set. */
    public RecordingState {
        splits = Set.copyOf(splits);
    }

    /** The state of a recording that has just been started. */
    public static RecordingState begun(Instant since) {
        return new RecordingState(since, Duration.ZERO, 0, 0, 0, Set.of(), null);
    }
}
