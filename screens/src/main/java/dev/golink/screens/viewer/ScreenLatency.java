package dev.golink.screens.viewer;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.FeedCounts;
import dev.golink.screens.latency.FrameTally;
import dev.golink.screens.latency.LatencyModel;

/** The latency figures of one watch window. They cost nothing while they are hidden. Used on the JavaFX thread only. */
final class ScreenLatency {
    private final ScreenModel screen;
    private final ScreenFeeds feeds;
    private final LatencyModel.Clocks clocks;
    private final Supplier<FeedCounts> counts;
    private final ReadOnlyObjectWrapper<@Nullable LatencyModel> shown = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;

    /**
     * Makes an instance with hidden figures.
     *
     * @param counts the counts of the screen's frames so far
     */
    ScreenLatency(ScreenModel screen, ScreenFeeds feeds, LatencyModel.Clocks clocks, Supplier<FeedCounts> counts) {
        this.screen = screen;
        this.feeds = feeds;
        this.clocks = clocks;
        this.counts = counts;
    }

    /** The model of the figures; its value is null while they are hidden. */
    ReadOnlyObjectProperty<@Nullable LatencyModel> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows or hides the figures. Measuring begins when they are shown. */
    void show(boolean wanted) {
        if (wanted == (shown.get() != null)) {
            return;
        }
        following.unsubscribe();
        following = Subscription.EMPTY;
        shown.set(wanted ? begin() : null);
    }

    /** Updates what depends on the time. */
    void tick() {
        LatencyModel figures = shown.get();
        if (figures != null) {
            figures.tick();
        }
    }

    private LatencyModel begin() {
        FrameTally tally = new FrameTally();
        FeedCounts before = counts.get();
        LatencyModel figures = new LatencyModel(
                () -> tally.counts().leavingOut(counts.get().late() - before.late(),
                        counts.get().unpainted() - before.unpainted()),
                clocks);
        following = Subscription.combine(feeds.tap(screen.id(), tally),
                screen.phoneProperty().subscribe(figures::phoneChanged),
                screen.pictureProperty().subscribe((_, picture) -> {
                    if (picture != null) {
                        figures.shown(picture);
                    }
                }));
        return figures;
    }
}
