package dev.golink.app.viewer.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import dev.golink.app.viewer.frames.Decoded;
import dev.golink.app.viewer.frames.FrameDecoder;
import dev.golink.app.viewer.frames.JpegDecoder;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenListener;

/** All screens that this console gets. On the FX thread only. */
public final class ScreenFeeds implements AutoCloseable {
    private static final int WORKERS = 2;

    private final Map<PhoneId, ScreenFeed> feeds = new HashMap<>();
    private final ScreenFeed.Kit kit;
    private final Runnable end;
    private ScreenTuner tuner = ScreenTuner.FIXED;

    /**
     * Makes it, with threads of its own that decode; watches nothing yet.
     *
     * @param fleet whose screens are watched
     * @param fx    runs tasks on the FX thread, soon and in order; called from any thread
     */
    public static ScreenFeeds of(Fleet fleet, Executor fx) {
        // A relay thread may still bring a frame while the last feed closes; nobody waits for it any more.
        var workers = new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("golink-decoder-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        return new ScreenFeeds(new ScreenFeed.Kit(fleet, new JpegDecoder(), workers, fx, System::nanoTime),
                workers::shutdownNow);
    }

    /**
     * Makes it; watches nothing yet.
     *
     * @param fleet   whose screens are watched
     * @param decoder makes pictures
     * @param workers where it does
     * @param fx      runs tasks on the FX thread, soon and in order; called from any thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     */
    public ScreenFeeds(Fleet fleet, FrameDecoder decoder, Executor workers, Executor fx, LongSupplier nanos) {
        this(new ScreenFeed.Kit(fleet, decoder, workers, fx, nanos), () -> {});
    }

    private ScreenFeeds(ScreenFeed.Kit kit, Runnable end) {
        this.kit = kit;
        this.end = end;
    }

    /**
     * Looks at a phone's screen; the console watches it for as long as anybody looks or taps.
     *
     * @param target gets each new picture, or why there is none, on the FX thread
     */
    public Look look(PhoneId phone, Attention attention, Consumer<Decoded> target) {
        return feed(phone).look(attention, target);
    }

    /**
     * Gets a phone's frames as they come, encoded, until the subscription ends.
     *
     * @param frames called on a relay thread; must not block
     */
    public Subscription tap(PhoneId phone, ScreenListener frames) {
        return feed(phone).tap(frames);
    }

    /** Lets another say from now on what phones should send, and asks it about all of them. */
    public void tuneBy(ScreenTuner other) {
        tuner = other;
        retune();
    }

    /** Asks anew what each phone should send. */
    public void retune() {
        feeds.values().forEach(ScreenFeed::retune);
    }

    /** Ends all watches, and the threads it made. */
    @Override
    public void close() {
        Map.copyOf(feeds).values().forEach(ScreenFeed::close);
        end.run();
    }

    private ScreenFeed feed(PhoneId phone) {
        return feeds.computeIfAbsent(phone, id -> new ScreenFeed(kit, listener -> kit.fleet().watchScreen(id, listener),
                attention -> tuner.of(id, attention), () -> feeds.remove(id)));
    }
}
