package dev.golink.app.viewer.frames;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** What all screens together cost of late. Any thread. */
public final class LoadMeter {
    private static final long WINDOW = Duration.ofSeconds(2).toNanos();
    private static final long STRETCH = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanos;
    private final Deque<Stretch> stretches = new ArrayDeque<>();

    /**
     * Makes a meter.
     *
     * @param nanos the console's monotonic clock, in nanoseconds
     */
    public LoadMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What the last two seconds cost. */
    public synchronized ScreenLoad load() {
        forget(nanos.getAsLong());
        double seconds = WINDOW / 1e9;
        long decoding = stretches.stream().mapToLong(stretch -> stretch.decoding).sum();
        long bytes = stretches.stream().mapToLong(stretch -> stretch.bytes).sum();
        return new ScreenLoad(decoding / 1e9 / seconds, bytes / seconds);
    }

    void received(int bytes) {
        add(0, bytes);
    }

    void decoded(long took) {
        add(took, 0);
    }

    private synchronized void add(long decoding, int bytes) {
        long now = nanos.getAsLong();
        Stretch last = stretches.peekLast();
        if (last == null || now - last.begun >= STRETCH) {
            forget(now);
            last = new Stretch(now);
            stretches.addLast(last);
        }
        last.decoding += decoding;
        last.bytes += bytes;
    }

    private void forget(long now) {
        while (!stretches.isEmpty() && now - stretches.getFirst().begun >= WINDOW) {
            stretches.removeFirst();
        }
    }

    private static final class Stretch {
        private final long begun;
        private long decoding;
        private long bytes;

        Stretch(long begun) {
            this.begun = begun;
        }
    }
}
