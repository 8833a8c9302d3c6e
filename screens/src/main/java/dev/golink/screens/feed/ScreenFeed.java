package dev.golink.screens.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FeedCounts;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.frames.FramePipeline;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;

/**
 * One phone's screen as this console receives it. Used on the JavaFX thread, except that frames arrive on other
 * threads. See decision 0046.
 */
final class ScreenFeed {
    private final List<FeedSubscription> places = new CopyOnWriteArrayList<>();
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final FeedServices feedServices;
    private final ScreenListener witness;
    private final Function<ScreenListener, ScreenWatch> watching;
    private final FramePipeline pipeline;
    private final Function<ViewQuality, ScreenTuning> tuner;
    private final Runnable ended;
    /** Null until the watch exists, although frames may arrive before. */
    private volatile @Nullable ScreenWatch watch;
    private @Nullable ScreenTuning tuned;
    private DecodeResult.@Nullable Picture newest;
    private boolean open = true;

    /**
     * Makes a feed. It begins to watch when a place first shows the screen, or when its frames are first needed.
     *
     * @param witness  gets each frame first, on the thread that received it
     * @param watching begins to watch
     * @param tuner    decides what the phone should send, from how closely its screen is watched
     * @param ended    called once, when no place shows the screen and nothing takes its frames any more
     */
    ScreenFeed(FeedServices feedServices, ScreenListener witness, Function<ScreenListener, ScreenWatch> watching,
            Function<ViewQuality, ScreenTuning> tuner, Runnable ended) {
        this.feedServices = feedServices;
        this.witness = witness;
        this.watching = watching;
        this.tuner = tuner;
        this.ended = ended;
        pipeline = new FramePipeline(feedServices.decoders.get(), feedServices.pipelines, this::show,
                this::requestKeyFrame);
    }

    ScreenSubscription look(ViewQuality quality, Consumer<DecodeResult> target) {
        FeedSubscription feedSubscription = new FeedSubscription(quality, target);
        places.add(feedSubscription);
        retune();
        feedSubscription.showNewest();
        return feedSubscription;
    }

    Subscription tap(ViewQuality quality, ScreenListener frames) {
        Tap tap = new Tap(quality, frames);
        taps.add(tap);
        retune();
        return () -> {
            taps.remove(tap);
            endIfUnused();
            retune();
        };
    }

    /**
     * Decodes for the most demanding look. Also sends the phone what satisfies all looks and taps, if that has changed.
     * If there are only taps without a demand, the phone continues to send what it was last asked for.
     */
    void retune() {
        if (!open) {
            return;
        }
        ViewQuality looks = places.stream().map(feedSubscription -> feedSubscription.quality).reduce(
                new ViewQuality.Hidden(),
                ViewQuality::both);
        pipeline.attend(looks.room());
        if (watch == null) {
            // Watching begins only here, because the relay delivers its retained frames at once. The look or tap that
            // needs them was added before.
            watch = watching.apply(this::frame);
        }
        ViewQuality all = taps.stream().map(tap -> tap.quality).reduce(looks, ViewQuality::both);
        if (!places.isEmpty() || all.room() > 0) {
            tune(tuner.apply(all));
        }
    }

    private void tune(ScreenTuning tuning) {
        ScreenWatch there = watch;
        if (there != null && !tuning.equals(tuned)) {
            tuned = tuning;
            there.tune(tuning);
        }
    }

    void close() {
        ScreenWatch there = watch;
        if (open && there != null) {
            open = false;
            there.close();
            pipeline.close();
            newest = null;
            ended.run();
        }
    }

    /** Called on the thread that received the frame. The frame must not be referenced afterwards. */
    private void frame(Frame frame) {
        witness.frame(frame);
        taps.forEach(tap -> tap.frames.frame(frame));
        pipeline.frame(frame);
    }

    /** May be called on any thread. */
    void requestKeyFrame() {
        ScreenWatch there = watch;
        if (there != null) {
            there.requestKeyFrame();
        }
    }

    private void show(DecodeResult result) {
        if (result instanceof DecodeResult.Picture picture) {
            newest = picture;
        }
        places.forEach(feedSubscription -> feedSubscription.show(result));
    }

    private void endIfUnused() {
        if (places.isEmpty() && taps.isEmpty()) {
            close();
        }
    }

    /**
     * A receiver of encoded frames as they arrive.
     *
     * @param quality how closely pictures made from the frames will be watched
     * @param frames  gets the frames
     */
    private record Tap(ViewQuality quality, ScreenListener frames) {}

    /** One place that shows the screen. */
    private final class FeedSubscription implements ScreenSubscription {
        private final Consumer<DecodeResult> target;
        private ViewQuality quality;

        FeedSubscription(ViewQuality quality, Consumer<DecodeResult> target) {
            this.quality = quality;
            this.target = target;
        }

        @Override
        public void attend(ViewQuality now) {
            boolean returns = quality.room() == 0 && now.room() > 0;
            quality = now;
            retune();
            if (returns) {
                showNewest();
            }
        }

        @Override
        public FeedCounts feedCounts() {
            return pipeline.feedCounts();
        }

        @Override
        public void close() {
            places.remove(this);
            endIfUnused();
            retune();
        }

        /**
         * Shows the picture that other places show already. A screen without motion may send no new frame for a long
         * time.
         */
        private void showNewest() {
            if (newest != null) {
                feedServices.pipelines.fx().execute(() -> {
                    DecodeResult.Picture there = newest;
                    if (there != null && places.contains(this)) {
                        show(there);
                    }
                });
            }
        }

        private void show(DecodeResult result) {
            switch (quality) {
                case ViewQuality.Hidden() -> {}
                case ViewQuality.Tile _,ViewQuality.Focus _ -> target.accept(result);
            }
        }
    }

    /**
     * What all feeds share.
     *
     * @param fleet     the fleet whose screens are watched
     * @param decoders  makes a decoder for one phone
     * @param pipelines what their pipelines share
     */
    record FeedServices(Fleet fleet, Supplier<FrameDecoder> decoders, FramePipeline.PipelineServices pipelines) {}
}
