package dev.golink.phones.simulator.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.simulator.wire.MaskedBytes;

/**
 * Draws and encodes the pictures of all phones, on one daemon thread that rests after each picture as long as it worked
 * on it: however many phones share, half a core at most is busy with it, and the machine stays free for what the phones
 * are there to show. Orders are served in turn; those beyond a bound are turned down. Thread-safe.
 */
public final class Studio implements Pictures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);
    private static final int MOST_WAITING = 256;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("golink-swarm-studio").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final Queue<Runnable> orders = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean working = new AtomicBoolean();
    private final Painter painter = new Painter();

    /** A studio that waits for orders. */
    public Studio() {
        // The thread begins with the first order.
    }

    @Override
    public PictureSize within(PictureSize full, int longestSide) {
        return full.fit(longestSide);
    }

    /** {@inheritDoc} */
    @Override
    public boolean order(Scenery scenery, PictureSize size, int rotation, Consumer<MaskedBytes> done) {
        boolean taken = orders.offer(() -> done.accept(MaskedBytes.of(paint(scenery, size, rotation))));
        begin();
        return taken;
    }

    /** Ends the thread; orders that wait are forgotten. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void begin() {
        if (working.compareAndSet(false, true)) {
            executor.execute(this::serveNext);
        }
    }

    private void serveNext() {
        Runnable order = orders.poll();
        if (order != null) {
            long before = System.nanoTime();
            serve(order);
            var _ = executor.schedule(this::serveNext, System.nanoTime() - before, TimeUnit.NANOSECONDS);
            return;
        }
        working.set(false);
        if (!orders.isEmpty()) {
            begin();
        }
    }

    private static void serve(Runnable order) {
        try {
            order.run();
        } catch (RuntimeException e) {
            // One picture failed; the other phones still want theirs.
            LOG.error("A picture could not be drawn.", e);
        }
    }

    private byte[] paint(Scenery scenery, PictureSize size, int rotation) {
        try {
            return painter.paint(scenery, size, rotation);
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory failed.", e);
        }
    }
}
