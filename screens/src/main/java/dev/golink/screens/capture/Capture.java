package dev.golink.screens.capture;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.screens.capture.files.FreeSpace;
import dev.golink.screens.capture.mp4.Mp4Movie;
import dev.golink.screens.capture.recording.CaptureContext;
import dev.golink.screens.capture.recording.CaptureServices;
import dev.golink.screens.capture.recording.WriterQueue;
import dev.golink.screens.feed.ScreenFeeds;

/**
 * Takes screenshots, recordings and replays of phones' screens. Used on the JavaFX thread only. A separate thread
 * writes all files and triggers the regular ticks.
 */
public final class Capture implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Capture.class);
    private static final long TICK_MS = 250;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private final Screenshots screenshots;
    private final Recordings recordings;
    private final Replays replays;
    private final CaptureServices services;
    private final Runnable end;
    private long lastSecond;

    /**
     * Makes an instance with its own writer thread.
     *
     * @param feeds          the screens
     * @param captureContext the console
     * @param fx             runs tasks on the JavaFX thread, soon and in order; called from any thread
     * @param clock          the time in file names, in the clock's time zone
     */
    public static Capture of(ScreenFeeds feeds, CaptureContext captureContext, Executor fx, Clock clock) {
        ScheduledExecutorService writer = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("golink-capture").factory(),
                // The server may still deliver a frame while the last recording ends. Such a frame is discarded.
                new ThreadPoolExecutor.DiscardPolicy());
        Capture capture = new Capture(
                new CaptureServices(feeds, captureContext, fx, writer, clock, System::nanoTime, FreeSpace.onDisk(),
                        Mp4Movie::begin),
                () -> end(writer));
        AtomicBoolean due = new AtomicBoolean();
        var _ = writer.scheduleAtFixedRate(() -> {
            // At most one tick waits for the JavaFX thread, however long that thread is busy.
            if (capture.needsTime() && due.compareAndSet(false, true)) {
                fx.execute(() -> {
                    due.set(false);
                    capture.tick();
                });
            }
        }, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        return capture;
    }

    private static void end(ScheduledExecutorService writer) {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "Not all recordings were finished in time. The files play up to the last written part.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    Capture(CaptureServices services, Runnable end) {
        this.services = services;
        this.end = end;
        WriterQueue queue = new WriterQueue(services.writer());
        screenshots = new Screenshots(services, queue);
        replays = new Replays(services, queue);
        recordings = new Recordings(services, queue, replays);
        lastSecond = services.nanos().getAsLong();
    }

    /** The screenshots. */
    public Screenshots screenshots() {
        return screenshots;
    }

    /** The recordings in progress. */
    public Recordings recordings() {
        return recordings;
    }

    /** The replays: the last half minute of each watched screen. */
    public Replays replays() {
        return replays;
    }

    /** Whether a tick is needed; may be called from any thread. */
    private boolean needsTime() {
        return screenshots.isBusy() || !recordings.isIdle() || !replays.isEmpty();
    }

    /** Does what is due; called four times a second while there is anything to do. */
    void tick() {
        screenshots.tick();
        long now = services.nanos().getAsLong();
        if (now - lastSecond >= SECOND) {
            lastSecond = now;
            recordings.tick();
            replays.tick();
        }
    }

    /** Finishes all recordings and waits at most three seconds until their files are written. */
    @Override
    public void close() {
        screenshots.close();
        recordings.close();
        end.run();
    }
}
