package dev.golink.screens.capture.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.golink.screens.bitstream.FrameContent;
import dev.golink.screens.capture.mp4.MovieFormat;

/**
 * Pictures that wait for a file to begin; the first is a key frame. A phone that is asked for larger pictures continues
 * with small ones for a moment. The small ones are held meanwhile, so that nothing is lost if no larger ones arrive.
 */
final class PendingPictures {
    /** The longest time to wait for the final size. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The bytes held after which waiting ends. */
    private static final long MOST_BYTES = 8L << 20;

    private final List<Arrived> all = new ArrayList<>();
    private final MovieFormat format;
    private final long since;
    private long bytes;

    /** @param since when waiting began, in nanoseconds of the console's monotonic clock */
    PendingPictures(Arrived first, long since) {
        format = first.format;
        this.since = since;
        add(first);
    }

    void add(Arrived picture) {
        all.add(picture);
        bytes += picture.bytes;
    }

    boolean goesOnWith(Arrived picture) {
        return format.equals(picture.format);
    }

    /** Whether waiting is over. */
    boolean isOver(long now) {
        return now - since >= PATIENCE.toNanos() || bytes > MOST_BYTES;
    }

    MovieFormat format() {
        return format;
    }

    long since() {
        return since;
    }

    List<Arrived> all() {
        return List.copyOf(all);
    }

    /**
     * A picture that arrived.
     *
     * @param content  the content of its frame
     * @param bytes    the size of its frame's payload
     * @param format   the format that its file must have
     * @param captured in microseconds by the phone's clock
     * @param arrived  in nanoseconds of the console's monotonic clock
     */
    record Arrived(FrameContent.Coded content, int bytes, MovieFormat format, long captured, long arrived) {}
}
