package dev.golink.app.viewer.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import dev.golink.app.viewer.frames.Decoded;
import dev.golink.app.viewer.frames.FrameCounts;
import dev.golink.app.viewer.frames.FrameDecoder;
import dev.golink.app.viewer.frames.FramePipeline;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.Frame;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ScreenListener;
import dev.golink.server.fleet.ScreenWatch;

/** One phone's screen as this console gets it. On the FX thread, but for the frames that come. */
final class ScreenFeed {
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final ScreenListener witness;
    private final FramePipeline pipeline;
    private final ScreenWatch watch;
    private final Runnable ended;
    private boolean open = true;

    /**
     * Begins to watch.
     *
     * @param witness gets each frame first, on a relay thread
     * @param ended   called once, when nobody looks or taps any more
     */
    ScreenFeed(PhoneId phone, Kit kit, ScreenListener witness, Runnable ended) {
        this.witness = witness;
        this.ended = ended;
        pipeline = new FramePipeline(kit.decoder, kit.workers, kit.fx, this::show, kit.nanos);
        watch = kit.fleet.watchScreen(phone, this::frame);
    }

    Look look(Attention attention, Consumer<Decoded> target) {
        Place place = new Place(attention, target);
        places.add(place);
        return place;
    }

    Subscription tap(Attention attention, ScreenListener frames) {
        Tap tap = new Tap(attention, frames);
        taps.add(tap);
        return () -> {
            taps.remove(tap);
            endIfUnused();
        };
    }

    void requestKeyFrame() {
        watch.requestKeyFrame();
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
        witness.frame(frame);
        taps.forEach(tap -> tap.frames.frame(frame));
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

    /**
     * One who takes frames as they come.
     *
     * @param attention what they are to be sent like
     * @param frames    takes them
     */
    private record Tap(Attention attention, ScreenListener frames) {}

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
        }

        @Override
        public FrameCounts counts() {
            return pipeline.counts();
        }

        @Override
        public void close() {
            places.remove(this);
            endIfUnused();
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
