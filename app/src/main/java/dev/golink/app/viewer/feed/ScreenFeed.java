package dev.golink.app.viewer.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.viewer.frames.Decoded;
import dev.golink.app.viewer.frames.FrameCounts;
import dev.golink.app.viewer.frames.FrameDecoder;
import dev.golink.app.viewer.frames.FramePipeline;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.ScreenListener;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenWatch;

/** One phone's screen as this console gets it. On the FX thread, but for the frames that come. */
final class ScreenFeed {
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final List<ScreenListener> taps = new CopyOnWriteArrayList<>();
    private final FramePipeline pipeline;
    private final ScreenWatch watch;
    private final Runnable ended;
    private final Function<Attention, ScreenTuning> tuner;
    private @Nullable ScreenTuning tuned;
    private boolean open = true;

    /**
     * Begins to watch.
     *
     * @param watching begins to watch
     * @param tuner    says what the phone should send, given the closest look at it
     * @param ended    called once, when nobody looks or taps any more
     */
    ScreenFeed(Kit kit, Function<ScreenListener, ScreenWatch> watching, Function<Attention, ScreenTuning> tuner,
            Runnable ended) {
        this.tuner = tuner;
        this.ended = ended;
        pipeline = new FramePipeline(kit.decoder, kit.workers, kit.fx, this::show, kit.nanos);
        watch = watching.apply(this::frame);
    }

    Look look(Attention attention, Consumer<Decoded> target) {
        Place place = new Place(attention, target);
        places.add(place);
        retune();
        return place;
    }

    Subscription tap(ScreenListener frames) {
        taps.add(frames);
        return () -> {
            taps.remove(frames);
            endIfUnused();
        };
    }

    /** Tells the phone what the closest look has a use for, if that changed; a phone that is only tapped sends as it was asked. */
    void retune() {
        if (open && !places.isEmpty()) {
            ScreenTuning tuning = tuner.apply(closest());
            if (!tuning.equals(tuned)) {
                tuned = tuning;
                watch.tune(tuning);
            }
        }
    }

    private Attention closest() {
        return places.stream().map(place -> place.attention).reduce(new Attention.Hidden(), Attention::closer);
    }

    void close() {
        if (open) {
            open = false;
            watch.close();
            pipeline.close();
            ended.run();
        }
    }

    /** On a relay thread. */
    private void frame(Frame frame) {
        taps.forEach(tap -> tap.frame(frame));
        pipeline.frame(frame);
    }

    private void show(Decoded newest) {
        places.forEach(place -> place.show(newest));
    }

    private void endIfUnused() {
        if (places.isEmpty() && taps.isEmpty()) {
            close();
        }
    }

    /** One who looks. */
    private final class Place implements Look {
        private final Consumer<Decoded> target;
        private Attention attention;

        Place(Attention attention, Consumer<Decoded> target) {
            this.attention = attention;
            this.target = target;
        }

        @Override
        public void attend(Attention now) {
            attention = now;
            retune();
        }

        @Override
        public FrameCounts counts() {
            return pipeline.counts();
        }

        @Override
        public void close() {
            places.remove(this);
            endIfUnused();
            retune();
        }

        private void show(Decoded newest) {
            switch (attention) {
                case Attention.Hidden() -> {}
                case Attention.Tile _,Attention.Focus _ -> target.accept(newest);
            }
        }
    }

    /**
     * What all feeds share.
     *
     * @param fleet   whose screens are watched
     * @param decoder makes pictures
     * @param workers where it does
     * @param fx      runs tasks on the FX thread
     * @param nanos   the console's monotonic clock, in nanoseconds
     */
    record Kit(Fleet fleet, FrameDecoder decoder, Executor workers, Executor fx, LongSupplier nanos) {}
}
