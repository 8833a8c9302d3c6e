package dev.golink.app.viewer.frames;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.ScreenListener;

/**
 * One phone's frames on their way to its window:
 *
 * <pre>
 * relay thread → inbox (one frame) → a worker decodes → outbox (one picture) → FX thread
 * </pre>
 *
 * In each box the newest replaces what was not fetched, so that nothing queues up behind a slow decoder or a busy
 * window. One frame at a time is decoded, so pictures never overtake one another. The FX thread is called once when the
 * outbox fills, never again before it was emptied.
 */
public final class FramePipeline implements ScreenListener {
    private static final Logger LOG = LoggerFactory.getLogger(FramePipeline.class);

    private final FrameDecoder decoder;
    private final Executor workers;
    private final Executor fx;
    private final Consumer<Decoded> target;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Arrival> inbox = new AtomicReference<>();
    private final AtomicReference<@Nullable Decoded> outbox = new AtomicReference<>();
    private final AtomicBoolean decoding = new AtomicBoolean();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong decoded = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    /**
     * Makes a pipeline.
     *
     * @param decoder makes pictures
     * @param workers where it does
     * @param fx      runs tasks on the FX thread
     * @param target  gets what was made, on the FX thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     */
    public FramePipeline(FrameDecoder decoder, Executor workers, Executor fx, Consumer<Decoded> target,
            LongSupplier nanos) {
        this.decoder = decoder;
        this.workers = workers;
        this.fx = fx;
        this.target = target;
        this.nanos = nanos;
    }

    /** Called on a relay thread; returns at once. */
    @Override
    public void frame(Frame frame) {
        received.incrementAndGet();
        if (inbox.getAndSet(new Arrival(frame, nanos.getAsLong())) != null) {
            dropped.incrementAndGet();
        }
        beginToDecode();
    }

    /** How many frames went where so far; any thread may ask. */
    public FrameCounts counts() {
        return new FrameCounts(received.get(), decoded.get(), dropped.get());
    }

    /** Nothing comes out any more. */
    public void close() {
        closed = true;
    }

    private void beginToDecode() {
        if (!closed && decoding.compareAndSet(false, true)) {
            workers.execute(this::decodeNewest);
        }
    }

    private void decodeNewest() {
        Arrival arrival = inbox.getAndSet(null);
        if (arrival != null && !closed) {
            hand(decoded(arrival));
        }
        decoding.set(false);
        // What came meanwhile goes to the end of the workers' line, so that phones take turns.
        if (inbox.get() != null) {
            beginToDecode();
        }
    }

    private Decoded decoded(Arrival arrival) {
        try {
            Decoded result = decoder.decode(arrival.frame, arrival.at);
            decoded.incrementAndGet();
            return result;
        } catch (RuntimeException e) {
            // Broken bytes may trip a decoder in ways it does not declare; that costs this frame and nothing else.
            LOG.warn("Decoding a frame failed.", e);
            return new Decoded.Unreadable(FrameProblem.UNREADABLE, arrival.at);
        }
    }

    private void hand(Decoded result) {
        if (outbox.getAndSet(result) == null) {
            fx.execute(this::drain);
        } else {
            dropped.incrementAndGet();
        }
    }

    private void drain() {
        Decoded newest = outbox.getAndSet(null);
        if (newest != null && !closed) {
            target.accept(newest);
        }
    }

    private record Arrival(Frame frame, long at) {}
}
