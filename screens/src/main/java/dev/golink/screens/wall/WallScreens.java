package dev.golink.screens.wall;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.input.GestureTarget;
import dev.golink.screens.wall.tile.WallScreen;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

/**
 * The screens that were watched on the wall. They outlive the tiles, so that scrolling back shows the last picture at
 * once. Used on the JavaFX thread only.
 */
public final class WallScreens implements AutoCloseable {
    /** A hidden screen's picture of this age is released. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<PhoneId, WallScreen> screens = new HashMap<>();
    private final ScreenFeeds feeds;
    private final RosterModel roster;
    private final ObservableValue<Boolean> linked;
    private final Function<PhoneId, GestureTarget> targets;
    private final LongSupplier nanos;
    private final InstantSource clock;
    private final Subscription following;

    /**
     * Makes an instance that watches no screen yet.
     *
     * @param feeds  all screens of the console; not closed with this instance
     * @param linked whether there is a link to the server; changes on the JavaFX thread
     * @param targets where gestures on a phone's picture go
     * @param clock  the wall clock for the arrival times of pictures
     */
    public WallScreens(ScreenFeeds feeds, WallModel wall, RosterModel roster, ObservableValue<Boolean> linked,
            Function<PhoneId, GestureTarget> targets, InstantSource clock) {
        this(feeds, wall, roster, linked, targets, System::nanoTime, clock);
    }

    WallScreens(ScreenFeeds feeds, WallModel wall, RosterModel roster, ObservableValue<Boolean> linked,
            Function<PhoneId, GestureTarget> targets, LongSupplier nanos, InstantSource clock) {
        this.clock = clock;
        this.feeds = feeds;
        this.roster = roster;
        this.linked = linked;
        this.targets = targets;
        this.nanos = nanos;
        following = wall.secondsProperty().subscribe((_, _) -> tick())
                .and(linked.subscribe((_, now) -> screens.values().forEach(screen -> screen.model().linkChanged(now))));
    }

    /** A phone's screen if there is one already, otherwise null. */
    @Nullable
    WallScreen known(PhoneRow row) {
        return screens.get(row.id());
    }

    /** A phone's screen; made if there is none yet. */
    WallScreen of(PhoneRow row) {
        WallScreen known = screens.get(row.id());
        if (known != null && known.row() == row) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        WallScreen made = new WallScreen(row, feeds, nanos, clock);
        made.model().linkChanged(linked.getValue());
        screens.put(row.id(), made);
        return made;
    }

    /** Where gestures on a phone's picture go. */
    GestureTarget target(PhoneRow row) {
        return targets.apply(row.id());
    }

    private void tick() {
        screens.values().forEach(this::tick);
        screens.values().removeIf(screen -> {
            boolean idle = screen.isIdle();
            if (idle) {
                screen.close();
            }
            return idle;
        });
    }

    private void tick(WallScreen screen) {
        if (roster.row(screen.row().id()).isEmpty()) {
            screen.forgotten();
        }
        screen.tick();
        if (!screen.isHidden()) {
            screen.model().tick();
        } else if (isLongAgo(screen)) {
            screen.model().dropPicture();
        }
    }

    private boolean isLongAgo(WallScreen screen) {
        var picture = screen.model().pictureProperty().get();
        return picture != null && nanos.getAsLong() - picture.arrivedAt() > KEPT.toNanos();
    }

    /** Stops watching all screens. */
    @Override
    public void close() {
        following.unsubscribe();
        screens.values().forEach(WallScreen::close);
        screens.clear();
    }
}
