package dev.golink.screens.viewer;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.figures.FiguresModel;
import dev.golink.screens.figures.FrameTally;
import dev.golink.screens.frames.FeedFigures;

/** The latency figures of one watch window. They cost nothing while they are hidden. Used on the JavaFX thread only. */
final class ScreenFigures {
    private final ScreenModel screen;
    private final ScreenFeeds feeds;
    private final FiguresModel.Clocks clocks;
    private final Supplier<FeedFigures> counts;
    private final ReadOnlyObjectWrapper<@Nullable FiguresModel> shown = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;

    /**
     * Makes an instance with hidden figures.
     *
     * @param counts the counts of the screen's frames so far
     */
    ScreenFigures(ScreenModel screen, ScreenFeeds feeds, FiguresModel.Clocks clocks, Supplier<FeedFigures> counts) {
        this.screen = screen;
        this.feeds = feeds;
        this.clocks = clocks;
        this.counts = counts;
    }

    /** The model of the figures; its value is null while they are hidden. */
    ReadOnlyObjectProperty<@Nullable FiguresModel> shownProperty() {
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
        FiguresModel figures = shown.get();
        if (figures != null) {
            figures.tick();
        }
    }

    private FiguresModel begin() {
        FrameTally tally = new FrameTally();
        FeedFigures before = counts.get();
        FiguresModel figures = new FiguresModel(
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
