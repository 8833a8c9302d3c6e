package dev.golink.phones.simulator.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Draws and encodes the pictures of all phones, on one daemon thread, so that however many phones share, one core at
 * most is busy with it; orders beyond a bound are turned down.
 */
public final class Studio implements AutoCloseable {
    private static final int MOST_WAITING = 64;

    private final ExecutorService executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("golink-swarm-studio").factory());
    private final Painter painter = new Painter();

    /**
     * Orders a picture.
     *
     * @param scenery  what it shows
     * @param size     of the upright picture
     * @param rotation quarter turns clockwise that show the stored picture upright, 0 to 3
     * @param done     gets the JPEG on the studio's thread; hears nothing if the studio closes before
     * @return whether the order was taken
     */
    public boolean order(Scenery scenery, PictureSize size, int rotation, Consumer<byte[]> done) {
        try {
            executor.execute(() -> done.accept(paint(scenery, size, rotation)));
            return true;
        } catch (RejectedExecutionException e) {
            // Too many orders wait, or the studio is closed: a picture less.
            return false;
        }
    }

    /** Ends the thread; orders that wait are forgotten. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private byte[] paint(Scenery scenery, PictureSize size, int rotation) {
        try {
            return painter.paint(scenery, size, rotation);
        } catch (IOException e) {
            throw new UncheckedIOException("Encoding in memory failed.", e);
        }
    }
}
