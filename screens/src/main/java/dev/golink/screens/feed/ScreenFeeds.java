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

import dev.golink.screens.frames.Decoded;
import dev.golink.screens.frames.FrameCosts;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.frames.FramePipeline;
import dev.golink.screens.frames.LoadMeter;
import dev.golink.screens.frames.ScreenDecoder;
import dev.golink.screens.frames.ScreenLoad;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenListener;

/** All screens that this console gets. On the FX thread only. */
public final class ScreenFeeds implements AutoCloseable {
    private static final int FEWEST_WORKERS = 2;

    private final Map<PhoneId, ScreenFeed> feeds = new HashMap<>();
    private final List<FrameWitness> witnesses = new CopyOnWriteArrayList<>();
    private final ScreenFeed.Kit kit;
    private final Runnable end;
    private ScreenTuner tuner = ScreenTuner.FIXED;

    /**
     * Makes it, with threads of its own that decode; watches nothing yet.
     *
     * @param fleet whose screens are watched
     * @param fx    runs tasks on the FX thread, soon and in order; called from any thread
     * @param costs is told what each frame cost
     */
    public static ScreenFeeds of(Fleet fleet, Executor fx, FrameCosts costs) {
        int threads = Math.max(FEWEST_WORKERS, Runtime.getRuntime().availableProcessors());
        // The server may still bring a frame while the last feed closes; nobody waits for it any more.
        var workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("golink-decoder-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        LongSupplier nanos = System::nanoTime;
        // What waits is no more than giving back what decoders hold, once all feeds are closed.
        return new ScreenFeeds(fleet, () -> new ScreenDecoder(nanos), kit(workers, fx, nanos, costs),
                workers::shutdown);
    }

    /**
     * Makes it; watches nothing yet.
     *
     * @param fleet   whose screens are watched
     * @param decoder makes pictures, of all phones at once
     * @param workers where it does
     * @param fx      runs tasks on the FX thread, soon and in order; called from any thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     */
    public ScreenFeeds(Fleet fleet, FrameDecoder decoder, Executor workers, Executor fx, LongSupplier nanos) {
        this(fleet, () -> decoder, kit(workers, fx, nanos, (_, _, _, _) -> {}), () -> {});
    }

    ScreenFeeds(Fleet fleet, Supplier<FrameDecoder> decoders, FramePipeline.Kit pipelines, Runnable end) {
        kit = new ScreenFeed.Kit(fleet, decoders, pipelines);
        this.end = end;
    }

    private static FramePipeline.Kit kit(Executor workers, Executor fx, LongSupplier nanos, FrameCosts costs) {
        return new FramePipeline.Kit(workers, fx, nanos, new LoadMeter(nanos, costs));
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
     * @param frames called on the thread that brought the frame; must not block
     */
    public Subscription tap(PhoneId phone, ScreenListener frames) {
        return tap(phone, new Attention.Hidden(), frames);
    }

    /**
     * Gets a phone's frames as they come, encoded, until the subscription ends, and has a wish for what comes.
     *
     * @param attention how closely what is made of them will be looked at; nothing is decoded for it
     * @param frames    called on the thread that brought the frame; must not block
     */
    public Subscription tap(PhoneId phone, Attention attention, ScreenListener frames) {
        return feed(phone).tap(attention, frames);
    }

    /** What all screens together cost of late. */
    public ScreenLoad load() {
        return kit.pipelines().load().load();
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

    /**
     * Gets the frames of all screens that this console gets for somebody else, from the feeds that open from now on. Keeps
     * none of them open.
     *
     * @param witness called on the threads that bring the frames; must not block
     */
    public void witness(FrameWitness witness) {
        witnesses.add(witness);
    }

    /** Whether anybody looks at a phone's screen or taps it. */
    public boolean isOpen(PhoneId phone) {
        return feeds.containsKey(phone);
    }

    /** Asks a phone for a frame that can be decoded without earlier ones, if anybody looks at its screen or taps it. */
    public void requestKeyFrame(PhoneId phone) {
        ScreenFeed feed = feeds.get(phone);
        if (feed != null) {
            feed.requestKeyFrame();
        }
    }

    /** Ends all watches, and the threads it made. */
    @Override
    public void close() {
        Map.copyOf(feeds).values().forEach(ScreenFeed::close);
        end.run();
    }

    private ScreenFeed feed(PhoneId phone) {
        return feeds.computeIfAbsent(phone,
                id -> new ScreenFeed(kit, frame -> witnesses.forEach(one -> one.frame(id, frame)),
                        listener -> kit.fleet().watchScreen(id, listener), attention -> tuner.of(id, attention),
                        () -> feeds.remove(id)));
    }
}
