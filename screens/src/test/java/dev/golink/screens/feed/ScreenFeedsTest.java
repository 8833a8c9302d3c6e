package dev.golink.screens.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.util.Subscription;

import org.junit.jupiter.api.Test;

import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameDecoder;
import dev.golink.screens.frames.FramePipeline;
import dev.golink.screens.frames.Jpegs;
import dev.golink.screens.frames.LoadMeter;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.ui.fixtures.fleet.SilentFleet;

class ScreenFeedsTest {
    private static final PhoneId PHONE = new PhoneId("p1");
    private static final Image IMAGE = new WritableImage(1, 1);
    private static final ViewQuality HIDDEN = new ViewQuality.Hidden();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<FakeDecoder> decoders = new ArrayList<>();
    private final FakeFleet fleet = new FakeFleet();
    private final List<DecodeResult> one = new ArrayList<>();
    private final List<DecodeResult> other = new ArrayList<>();
    private final ScreenFeeds feeds = new ScreenFeeds(fleet, this::decoder,
            new FramePipeline.PipelineServices(tasks::add, tasks::add, () -> 0, new LoadMeter(() -> 0)), () -> {});

    @Test
    void severalViewsOfAPhoneShareOneWatchAndOneDecoder() {
        ScreenSubscription tile = feeds.look(PHONE, new ViewQuality.Tile(200), one::add);
        ScreenSubscription focus = feeds.look(PHONE, new ViewQuality.Focus(800), other::add);
        arrive();
        assertThat(one).hasSize(1).isEqualTo(other);
        assertThat(decoders).hasSize(1);
        assertThat(decoders.getFirst().rooms).as("large enough for the closest").containsExactly(800);
        assertThat(tile.feedCounts()).isEqualTo(focus.feedCounts());
        assertThat(tile.counts().received()).isOne();
        tile.close();
        assertThat(fleet.watches).hasSize(1);
        focus.close();
        focus.close();
        assertThat(fleet.watches).isEmpty();
        run();
        assertThat(decoders.getFirst().released).isTrue();
    }

    @Test
    void firstViewShowsTheKeyFrameHeldByTheServer() {
        fleet.kept = List.of(new Frame(Codec.H264, true, false, 0, 7, 0, 9, 16, ByteBuffer.allocate(1)));

        feeds.look(PHONE, new ViewQuality.Tile(200), one::add);
        run();

        assertThat(one).hasSize(1);
    }

    @Test
    void phoneIsAskedForAScreenThatServesAllViews() {
        feeds.tuneBy((_, quality) -> new ScreenTuning(quality.room() + 1, 1, 1));
        ScreenSubscription tile = feeds.look(PHONE, new ViewQuality.Tile(200), one::add);
        ScreenSubscription focus = feeds.look(PHONE, new ViewQuality.Focus(100), other::add);
        tile.attend(new ViewQuality.Tile(300));
        assertThat(ViewQuality.both(new ViewQuality.Tile(300), new ViewQuality.Focus(100)))
                .isEqualTo(new ViewQuality.Focus(300));
        assertThat(fleet.sizes).as("as large as the larger").containsExactly(201, 301);
        focus.close();
        tile.attend(HIDDEN);
        assertThat(fleet.sizes).containsExactly(201, 301, 1);
        feeds.tuneBy((_, _) -> new ScreenTuning(77, 1, 1));
        feeds.retune();
        assertThat(fleet.sizes).as("told only what changes").containsExactly(201, 301, 1, 77);
    }

    @Test
    void aTapReceivesAllFramesWithoutDecoding() {
        List<Frame> frames = new ArrayList<>();
        Subscription tap = feeds.tap(PHONE, frames::add);
        arrive();
        assertThat(frames).hasSize(1);
        assertThat(decoders.getFirst().rooms).isEmpty();
        assertThat(fleet.sizes).as("as it was asked for").isEmpty();
        tap.unsubscribe();
        assertThat(fleet.watches).isEmpty();
    }

    @Test
    void aTapCanRequestAQuality() {
        feeds.tuneBy((_, quality) -> new ScreenTuning(quality.room() + 1, 1, 1));
        feeds.look(PHONE, HIDDEN, one::add);
        Subscription tap = feeds.tap(PHONE, new ViewQuality.Focus(1280), _ -> {});
        arrive();
        assertThat(fleet.sizes).containsExactly(1, 1281);
        assertThat(decoders.getFirst().rooms).isEmpty();
        tap.unsubscribe();
        assertThat(fleet.sizes).containsExactly(1, 1281, 1);
    }

    @Test
    void aLaterViewShowsTheCurrentPictureAtOnce() {
        feeds.look(PHONE, new ViewQuality.Tile(200), one::add);
        ScreenSubscription hidden = feeds.look(PHONE, HIDDEN, other::add);
        arrive();
        assertThat(other).isEmpty();
        hidden.attend(new ViewQuality.Tile(100));
        run();
        assertThat(other).isEqualTo(one);
        List<DecodeResult> third = new ArrayList<>();
        feeds.look(PHONE, new ViewQuality.Tile(100), third::add);
        run();
        assertThat(third).isEqualTo(one);
    }

    @Test
    void closingTheConsoleEndsAllWatches() {
        feeds.look(PHONE, new ViewQuality.Tile(200), one::add);
        feeds.look(new PhoneId("p2"), HIDDEN, one::add);
        feeds.close();
        run();
        assertThat(fleet.watches).isEmpty();
        assertThat(decoders).hasSize(2).allMatch(decoder -> decoder.released);
        arrive();
        assertThat(one).isEmpty();
    }

    private void arrive() {
        List.copyOf(fleet.listeners).forEach(listener -> listener.frame(Jpegs.frame(new byte[1], 0, 0)));
        run();
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private FrameDecoder decoder() {
        FakeDecoder made = new FakeDecoder();
        decoders.add(made);
        return made;
    }

    /** Makes a picture of any frame. */
    private static final class FakeDecoder implements FrameDecoder {
        private final List<Integer> rooms = new ArrayList<>();
        private boolean released;

        @Override
        public Made decode(Frame frame, long arrivedAt, int room) {
            rooms.add(room);
            return Made.of(new DecodeResult.Picture(IMAGE, new SeenPicture(9, 20, 0, 0), 0, arrivedAt, arrivedAt));
        }

        @Override
        public void release() {
            released = true;
        }
    }

    /** Records the watches and the requested sizes. */
    private static final class FakeFleet extends SilentFleet {
        private final List<ScreenWatch> watches = new ArrayList<>();
        private final List<ScreenListener> listeners = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private List<Frame> kept = List.of();

        @Override
        public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
            listeners.add(listener);
            ScreenWatch watch = new ScreenWatch() {
                @Override
                public void tune(ScreenTuning tuning) {
                    sizes.add(tuning.maxSize());
                }

                @Override
                public void requestKeyFrame() {}

                @Override
                public void close() {
                    watches.remove(this);
                }
            };
            watches.add(watch);
            kept.forEach(listener::frame);
            return watch;
        }
    }
}
