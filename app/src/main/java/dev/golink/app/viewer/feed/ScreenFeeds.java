package dev.golink.app.viewer.feed;

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
    private final List<FrameWitness> witnesses = new CopyOnWriteArrayList<>();
    private final ScreenFeed.Kit kit;
    private final Runnable end;

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
        return tap(phone, new Attention.Hidden(), frames);
    }

    /**
     * As above, for one that has a use for frames as they are sent for this attention.
     *
     * @param frames called on a relay thread; must not block
     */
    public Subscription tap(PhoneId phone, Attention attention, ScreenListener frames) {
        return feed(phone).tap(attention, frames);
    }

    /**
     * Gets the frames of all screens that this console gets for somebody else, from the feeds that open from now on. Keeps
     * none of them open.
     *
     * @param witness called on relay threads; must not block
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
        return feeds.computeIfAbsent(phone, id -> new ScreenFeed(id, kit,
                frame -> witnesses.forEach(one -> one.frame(id, frame)), () -> feeds.remove(id)));
    }
}
