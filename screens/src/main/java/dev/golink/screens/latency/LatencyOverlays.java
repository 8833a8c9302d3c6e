package dev.golink.screens.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ScreenSubscription;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FeedCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.texts.Texts;

/**
 * Shows latency figures over pictures of screens while the operator wants to see them. It costs nothing while they are
 * switched off. Use it on the JavaFX thread only.
 */
public final class LatencyOverlays {
    /** The least demand, so that the phone sends no more than the other places need. */
    private static final ViewQuality UNDEMANDING = new ViewQuality.Tile(1);
    /** Over narrower pictures the figures would hide too much. */
    private static final double ROOM_FOR_BRIEF_WIDTH = 144;
    private static final double ROOM_FOR_ALL_WIDTH = 320;
    private static final double ROOM_FOR_ALL_HEIGHT = 280;

    private final List<LatencyModel> shown = new ArrayList<>();
    private final ScreenFeeds feeds;
    private final Function<PhoneId, ? extends ObservableValue<Phone>> phones;
    private final ObservableValue<Boolean> wanted;
    private final ObservableValue<Texts> words;
    private final LatencyModel.Clocks clocks;

    /**
     * Makes the layers; no figures are shown yet.
     *
     * @param phones the state of each phone, which changes on the JavaFX thread
     * @param wanted whether figures are shown
     * @param words  the texts of the console's language
     */
    public LatencyOverlays(ScreenFeeds feeds, Function<PhoneId, ? extends ObservableValue<Phone>> phones,
            ObservableValue<Boolean> wanted, ObservableValue<Texts> words, LatencyModel.Clocks clocks) {
        this.feeds = feeds;
        this.phones = phones;
        this.wanted = wanted;
        this.words = words;
        this.clocks = clocks;
    }

    /**
     * Shows the latency figures of a phone's stream while they are wanted; all of them if there is room.
     *
     * @param layer lies over the picture and has the same size
     * @return ends it, and removes the figures from the layer
     */
    public Subscription show(StackPane layer, PhoneId phone) {
        Layer one = new Layer(layer, phone);
        Subscription following = wanted.subscribe(one::become);
        return following.and(() -> one.become(false));
    }

    /** Updates the figures. Call it about once a second. */
    public void tick() {
        shown.forEach(LatencyModel::tick);
    }

    private final class Layer {
        private final StackPane layer;
        private final PhoneId phone;
        private Subscription open = Subscription.EMPTY;

        Layer(StackPane layer, PhoneId phone) {
            this.layer = layer;
            this.phone = phone;
        }

        void become(boolean seen) {
            open.unsubscribe();
            open = seen ? begin() : Subscription.EMPTY;
        }

        private Subscription begin() {
            FrameTally tally = new FrameTally();
            Source source = new Source(tally);
            LatencyModel figures = new LatencyModel(source, clocks);
            ScreenSubscription subscription = feeds.look(phone, UNDEMANDING, result -> {
                if (result instanceof DecodeResult.Picture picture) {
                    figures.shown(picture);
                }
            });
            source.follow(subscription);
            shown.add(figures);
            boolean roomy = layer.getWidth() >= ROOM_FOR_ALL_WIDTH && layer.getHeight() >= ROOM_FOR_ALL_HEIGHT;
            LatencyOverlay overlay = roomy ? LatencyOverlay.whole(figures, words.getValue())
                    : LatencyOverlay.brief(figures, words.getValue());
            overlay.visibleProperty().bind(layer.widthProperty().greaterThanOrEqualTo(ROOM_FOR_BRIEF_WIDTH));
            StackPane.setAlignment(overlay, Pos.TOP_LEFT);
            layer.getChildren().add(overlay);
            return Subscription.combine(feeds.tap(phone, tally), subscription::close,
                    phones.apply(phone).subscribe(figures::phoneChanged), () -> shown.remove(figures),
                    () -> layer.getChildren().remove(overlay));
        }
    }

    /**
     * Gives the model its counts. The model must exist before its look, because the look may bring pictures at once.
     */
    private static final class Source implements FrameCountSource {
        private final FrameTally tally;
        private @Nullable ScreenSubscription subscription;
        private FeedCounts before = FeedCounts.NONE;

        Source(FrameTally tally) {
            this.tally = tally;
        }

        void follow(ScreenSubscription followed) {
            subscription = followed;
            before = followed.feedCounts();
        }

        @Override
        public Counts counts() {
            if (subscription == null) {
                return Counts.NONE;
            }
            FeedCounts now = subscription.feedCounts();
            return tally.counts().leavingOut(now.late() - before.late(), now.unpainted() - before.unpainted());
        }
    }
}
