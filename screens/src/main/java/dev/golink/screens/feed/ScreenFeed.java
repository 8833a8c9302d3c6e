package dev.golink.screens.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.frames.Decoded;
import dev.golink.screens.frames.FeedFigures;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.frames.FramePipeline;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;

/**
 * One phone's screen as this console receives it. Used on the JavaFX thread, except that frames arrive on other
 * threads.
 */
final class ScreenFeed {
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final Kit kit;
    private final ScreenListener witness;
    private final Function<ScreenListener, ScreenWatch> watching;
    private final FramePipeline pipeline;
    private final Function<Attention, ScreenTuning> tuner;
    private final Runnable ended;
    /** Null until the watch exists, although frames may arrive before. */
    private volatile @Nullable ScreenWatch watch;
    private @Nullable ScreenTuning tuned;
    private Decoded.@Nullable Picture newest;
    private boolean open = true;

    /**
     * Makes a feed. It begins to watch with the first look or tap.
     *
     * @param witness  gets each frame first, on the thread that received it
     * @param watching begins to watch
     * @param tuner    decides what the phone should send, from how closely its screen is watched
     * @param ended    called once, when the last look and tap have ended
     */
    ScreenFeed(Kit kit, ScreenListener witness, Function<ScreenListener, ScreenWatch> watching,
            Function<Attention, ScreenTuning> tuner, Runnable ended) {
        this.kit = kit;
        this.witness = witness;
        this.watching = watching;
        this.tuner = tuner;
        this.ended = ended;
        pipeline = new FramePipeline(kit.decoders.get(), kit.pipelines, this::show, this::requestKeyFrame);
    }

    Look look(Attention attention, Consumer<Decoded> target) {
        Place place = new Place(attention, target);
        places.add(place);
        retune();
        place.showNewest();
        return place;
    }

    Subscription tap(Attention attention, ScreenListener frames) {
        Tap tap = new Tap(attention, frames);
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
        Attention looks = places.stream().map(place -> place.attention).reduce(new Attention.Hidden(),
                Attention::both);
        pipeline.attend(looks.room());
        if (watch == null) {
            // Watching begins only here because the relay's last frames arrive at once. By now the look or tap is there
            // to get them.
            watch = watching.apply(this::frame);
        }
        Attention all = taps.stream().map(tap -> tap.attention).reduce(looks, Attention::both);
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

    private void show(Decoded decoded) {
        if (decoded instanceof Decoded.Picture picture) {
            newest = picture;
        }
        places.forEach(place -> place.show(decoded));
    }

    private void endIfUnused() {
        if (places.isEmpty() && taps.isEmpty()) {
            close();
        }
    }

    /**
     * A receiver of encoded frames as they arrive.
     *
     * @param attention how closely pictures made from the frames will be watched
     * @param frames    gets the frames
     */
    private record Tap(Attention attention, ScreenListener frames) {}

    /** One place that shows the screen. */
    private final class Place implements Look {
        private final Consumer<Decoded> target;
        private Attention attention;

        Place(Attention attention, Consumer<Decoded> target) {
            this.attention = attention;
            this.target = target;
        }

        @Override
        public void attend(Attention now) {
            boolean returns = attention.room() == 0 && now.room() > 0;
            attention = now;
            retune();
            if (returns) {
                showNewest();
            }
        }

        @Override
        public FeedFigures figures() {
            return pipeline.figures();
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
                kit.pipelines.fx().execute(() -> {
                    Decoded.Picture there = newest;
                    if (there != null && places.contains(this)) {
                        show(there);
                    }
                });
            }
        }

        private void show(Decoded decoded) {
            switch (attention) {
                case Attention.Hidden() -> {}
                case Attention.Tile _,Attention.Focus _ -> target.accept(decoded);
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
    record Kit(Fleet fleet, Supplier<FrameDecoder> decoders, FramePipeline.Kit pipelines) {}
}
