package dev.golink.screens.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.util.Subscription;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.frames.FramePipeline;
import dev.golink.screens.frames.LoadMeter;
import dev.golink.screens.frames.ScreenDecoder;
import dev.golink.screens.frames.ScreenLoad;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenListener;

/** All screens that this console receives. Use it on the JavaFX thread only. */
public final class ScreenFeeds implements AutoCloseable {
    private static final int FEWEST_WORKERS = 2;

    private final Map<PhoneId, ScreenFeed> feeds = new HashMap<>();
    private final List<FrameObserver> witnesses = new CopyOnWriteArrayList<>();
    private final ScreenFeed.FeedServices feedServices;
    private final Runnable end;
    private ScreenTuner tuner = ScreenTuner.FIXED;

    /**
     * Makes the feeds with separate decoder threads. No screen is watched yet.
     *
     * @param fleet the fleet whose screens are watched
     * @param fx    runs tasks on the JavaFX thread, soon and in order; called from any thread
     * @param costs receives what each frame cost
     */
    public static ScreenFeeds of(Fleet fleet, Executor fx, FrameCosts costs) {
        int threads = Math.max(FEWEST_WORKERS, Runtime.getRuntime().availableProcessors());
        // The server may still deliver a frame while the last feed closes. Its task is discarded, because nobody waits
        // for it.
        var workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("golink-decoder-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        LongSupplier nanos = System::nanoTime;
        // Once all feeds are closed, the only waiting tasks are those that release the decoders' memory.
        return new ScreenFeeds(fleet, () -> new ScreenDecoder(nanos), kit(workers, fx, nanos, costs),
                workers::shutdown);
    }

    /**
     * Makes the feeds with one decoder. No screen is watched yet.
     *
     * @param fleet   the fleet whose screens are watched
     * @param decoder decodes the frames of all phones
     * @param workers runs the decoding
     * @param fx      runs tasks on the JavaFX thread, soon and in order; called from any thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     */
    public ScreenFeeds(Fleet fleet, FrameDecoder decoder, Executor workers, Executor fx, LongSupplier nanos) {
        this(fleet, () -> decoder, kit(workers, fx, nanos, (_, _, _, _) -> {}), () -> {});
    }

    ScreenFeeds(Fleet fleet, Supplier<FrameDecoder> decoders, FramePipeline.PipelineServices pipelines, Runnable end) {
        feedServices = new ScreenFeed.FeedServices(fleet, decoders, pipelines);
        this.end = end;
    }

    private static FramePipeline.PipelineServices kit(Executor workers, Executor fx, LongSupplier nanos,
            FrameCosts costs) {
        return new FramePipeline.PipelineServices(workers, fx, nanos, new LoadMeter(nanos, costs));
    }

    /**
     * Shows a phone's screen in one place. The console watches the phone while there is any look or tap.
     *
     * @param target gets each new picture, or why there is none, on the JavaFX thread
     */
    public ScreenSubscription look(PhoneId phone, ViewQuality quality, Consumer<DecodeResult> target) {
        return feed(phone).look(quality, target);
    }

    /**
     * Receives a phone's encoded frames as they arrive, until the subscription ends.
     *
     * @param frames called on the thread that received the frame; must not block
     */
    public Subscription tap(PhoneId phone, ScreenListener frames) {
        return tap(phone, new ViewQuality.Hidden(), frames);
    }

    /**
     * Receives a phone's encoded frames as they arrive, until the subscription ends, and influences what the phone
     * sends.
     *
     * @param quality how closely pictures made from the frames will be watched; nothing is decoded for it
     * @param frames  called on the thread that received the frame; must not block
     */
    public Subscription tap(PhoneId phone, ViewQuality quality, ScreenListener frames) {
        return feed(phone).tap(quality, frames);
    }

    /** What all screens together cost in the last two seconds. */
    public ScreenLoad load() {
        return feedServices.pipelines().load().load();
    }

    /** Sets a new tuner and asks it at once what each phone should send. */
    public void tuneBy(ScreenTuner other) {
        tuner = other;
        retune();
    }

    /** Asks the tuner again what each phone should send. */
    public void retune() {
        feeds.values().forEach(ScreenFeed::retune);
    }

    /**
     * Adds a receiver for the frames of all screens that are watched or tapped, also of feeds that are already open.
     * The receiver keeps no feed open.
     *
     * @param observer called on the threads that receive the frames; must not block
     */
    public void witness(FrameObserver observer) {
        witnesses.add(observer);
    }

    /** Whether a phone's screen is watched: by a {@link #look} or a {@link #tap}. */
    public boolean isOpen(PhoneId phone) {
        return feeds.containsKey(phone);
    }

    /** Requests a key frame from a phone if its screen is watched, by a {@link #look} or a {@link #tap}. */
    public void requestKeyFrame(PhoneId phone) {
        ScreenFeed feed = feeds.get(phone);
        if (feed != null) {
            feed.requestKeyFrame();
        }
    }

    /** Ends all watches, and the decoder threads that {@link #of} created. */
    @Override
    public void close() {
        Map.copyOf(feeds).values().forEach(ScreenFeed::close);
        end.run();
    }

    private ScreenFeed feed(PhoneId phone) {
        return feeds.computeIfAbsent(phone,
                id -> new ScreenFeed(feedServices, frame -> witnesses.forEach(one -> one.frame(id, frame)),
                        listener -> feedServices.fleet().watchScreen(id, listener), quality -> tuner.of(id, quality),
                        () -> feeds.remove(id)));
    }
}
