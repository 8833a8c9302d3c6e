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

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.client.wire.MaskedBytes;

/**
 * Draws and encodes the pictures of all phones on one daemon thread. After each picture the thread rests as long as it
 * worked. So it uses at most half a core, however many phones share, and leaves the machine to the server. Serves
 * orders in turn and rejects them when 256 are waiting. Thread-safe.
 */
public final class PictureRenderer implements PictureSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureRenderer.class);
    private static final int MOST_WAITING = 256;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("golink-swarm-pictures").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final Queue<Runnable> orders = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean working = new AtomicBoolean();
    private final Painter painter = new Painter();

    /** Creates a renderer that waits for pictures to draw. */
    public PictureRenderer() {
        // The thread starts when the first picture is ordered.
    }

    @Override
    public UprightSize within(UprightSize full, int longestSide) {
        return full.fit(longestSide);
    }

    /** {@inheritDoc} */
    @Override
    public boolean order(ScreenContent content, UprightSize size, int rotation, Consumer<MaskedBytes> done) {
        boolean taken = orders.offer(() -> done.accept(MaskedBytes.of(paint(content, size, rotation))));
        begin();
        return taken;
    }

    /**
     * Orders a picture of something.
     *
     * @param drawing  draws it
     * @param size     the size of the upright picture
     * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
     * @param encoder  encodes it; null for JPEG
     * @param done     receives the encoded picture, or null if that failed, on the thread that draws
     * @return whether the order was accepted
     */
    public boolean order(Drawing drawing, UprightSize size, int rotation, @Nullable PictureEncoder encoder,
            Consumer<@Nullable MaskedBytes> done) {
        boolean taken = orders.offer(() -> done.accept(encoded(drawing, size, rotation, encoder)));
        begin();
        return taken;
    }

    /** Ends the thread and drops waiting orders. */
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
            // One picture failed; other phones still need theirs.
            LOG.error("A picture could not be drawn.", e);
        }
    }

    private @Nullable MaskedBytes encoded(Drawing drawing, UprightSize size, int rotation,
            @Nullable PictureEncoder encoder) {
        try {
            return MaskedBytes.of(encoder == null ? paint(drawing, size, rotation)
                    : painter.paint(drawing, size, rotation, encoder));
        } catch (RuntimeException | LinkageError e) {
            // Whatever it was, the phone that waits for this picture must know that it does not come.
            LOG.debug("A picture could not be encoded.", e);
            return null;
        }
    }

    private byte[] paint(Drawing drawing, UprightSize size, int rotation) {
        try {
            return painter.paint(drawing, size, rotation);
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory failed.", e);
        }
    }
}
