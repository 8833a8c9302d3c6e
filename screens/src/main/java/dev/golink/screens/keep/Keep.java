package dev.golink.screens.keep;

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

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.keep.files.FreeSpace;
import dev.golink.screens.keep.mp4.Mp4Movie;
import dev.golink.screens.keep.recording.KeepHome;
import dev.golink.screens.keep.recording.KeepKit;
import dev.golink.screens.keep.recording.WriterQueue;

/**
 * Keeps what is seen of phones' screens. On the FX thread only. It has one thread of its own, which writes all files and
 * counts the time.
 */
public final class Keep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keep.class);
    private static final long TICK_MS = 250;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private final Screenshots screenshots;
    private final Recordings recordings;
    private final Replays replays;
    private final KeepKit kit;
    private final Runnable end;
    private long lastSecond;

    /**
     * Makes it, with a thread of its own.
     *
     * @param feeds the screens
     * @param home  the console
     * @param fx    runs tasks on the FX thread, soon and in order; called from any thread
     * @param clock names files, in its own zone
     */
    public static Keep of(ScreenFeeds feeds, KeepHome home, Executor fx, Clock clock) {
        ScheduledExecutorService writer = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("golink-keep").factory(),
                // The server may still bring a frame while the last recording ends; nobody waits for it any more.
                new ThreadPoolExecutor.DiscardPolicy());
        Keep keep = new Keep(new KeepKit(feeds, home, fx, writer, clock, System::nanoTime, FreeSpace.onDisk(),
                Mp4Movie::begin), () -> end(writer));
        AtomicBoolean due = new AtomicBoolean();
        var _ = writer.scheduleAtFixedRate(() -> {
            // A busy FX thread gets one tick, however long it was busy.
            if (keep.needsTime() && due.compareAndSet(false, true)) {
                fx.execute(() -> {
                    due.set(false);
                    keep.tick();
                });
            }
        }, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        return keep;
    }

    private static void end(ScheduledExecutorService writer) {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Not all files were finished in time; they play as far as they got.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    Keep(KeepKit kit, Runnable end) {
        this.kit = kit;
        this.end = end;
        WriterQueue queue = new WriterQueue(kit.writer());
        screenshots = new Screenshots(kit, queue);
        replays = new Replays(kit, queue);
        recordings = new Recordings(kit, queue, replays);
        lastSecond = kit.nanos().getAsLong();
    }

    /** Pictures of screens. */
    public Screenshots screenshots() {
        return screenshots;
    }

    /** Recordings that are going on. */
    public Recordings recordings() {
        return recordings;
    }

    /** The last half minute. */
    public Replays replays() {
        return replays;
    }

    /** Whether time changes anything; any thread may ask. */
    private boolean needsTime() {
        return screenshots.isBusy() || !recordings.isIdle() || !replays.isEmpty();
    }

    /** Lets time pass. */
    void tick() {
        screenshots.tick();
        long now = kit.nanos().getAsLong();
        if (now - lastSecond >= SECOND) {
            lastSecond = now;
            recordings.tick();
            replays.tick();
        }
    }

    /** Ends all recordings in order, and waits for their files, for three seconds at most. */
    @Override
    public void close() {
        screenshots.close();
        recordings.close();
        end.run();
    }
}
