package dev.golink.screens.frames;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Frame;
import dev.golink.video.h264.PictureSize;

/** Measures what all screens together cost. Any thread may use it. */
public final class LoadMeter {
    private static final long WINDOW = Duration.ofSeconds(2).toNanos();
    private static final long STRETCH = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanos;
    private final FrameCosts costs;
    private final Deque<Interval> stretches = new ArrayDeque<>();

    /**
     * Makes a meter of the total only.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public LoadMeter(LongSupplier nanos) {
        this(nanos, (_, _, _, _) -> {});
    }

    /**
     * Makes a meter.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     * @param costs receives what each frame cost
     */
    public LoadMeter(LongSupplier nanos, FrameCosts costs) {
        this.nanos = nanos;
        this.costs = costs;
    }

    /** What all screens cost in the last two seconds. */
    public synchronized ScreenLoad load() {
        dropOlderThan(nanos.getAsLong());
        double seconds = WINDOW / 1e9;
        long decoding = stretches.stream().mapToLong(interval -> interval.decoding).sum();
        long bytes = stretches.stream().mapToLong(interval -> interval.bytes).sum();
        return new ScreenLoad(decoding / 1e9 / seconds, bytes / seconds);
    }

    void received(int bytes) {
        add(0, bytes);
    }

    /** @param size the size given in the picture itself; null if it is not known */
    void decoded(Frame frame, @Nullable PictureSize size, long took) {
        add(took, 0);
        int pixels = size == null ? 0 : size.width() * size.height();
        costs.decoded(frame.codec(), pixels, took, frame.payload().remaining());
    }

    private synchronized void add(long decoding, int bytes) {
        long now = nanos.getAsLong();
        Interval last = stretches.peekLast();
        if (last == null || now - last.begun >= STRETCH) {
            dropOlderThan(now);
            last = new Interval(now);
            stretches.addLast(last);
        }
        last.decoding += decoding;
        last.bytes += bytes;
    }

    private void dropOlderThan(long now) {
        while (!stretches.isEmpty() && now - stretches.getFirst().begun >= WINDOW) {
            stretches.removeFirst();
        }
    }

    private static final class Interval {
        private final long begun;
        private long decoding;
        private long bytes;

        Interval(long begun) {
            this.begun = begun;
        }
    }
}
