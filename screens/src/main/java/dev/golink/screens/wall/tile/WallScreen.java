package dev.golink.screens.wall.tile;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ScreenSubscription;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.viewer.ScreenModel;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.roster.PhoneRow;

/**
 * One phone's screen on the wall, watched while its tile or its close-up is visible. A phone that can pause its stream
 * is watched for two more seconds after that. Other phones stay watched, at little cost, for two reasons. A server
 * older than the pause ends sharing that nobody watches. A newer server lets such phones send everything they have.
 * Used on the JavaFX thread only. See decision 0028.
 */
public final class WallScreen {
    /**
     * How long a hidden screen stays watched, so that scrolling back soon finds a running picture. Frames that nobody
     * sees must end within ten seconds.
     */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final PhoneRow row;
    private final ScreenFeeds feeds;
    private final LongSupplier nanos;
    private final ScreenModel model;
    private final Subscription following;
    private ViewQuality tile = new ViewQuality.Hidden();
    private ViewQuality closeUp = new ViewQuality.Hidden();
    private @Nullable ScreenSubscription subscription;
    private boolean hidden = true;
    private long hiddenSince;

    public WallScreen(PhoneRow row, ScreenFeeds feeds, LongSupplier nanos, InstantSource clock) {
        this.row = row;
        this.feeds = feeds;
        this.nanos = nanos;
        model = new ScreenModel(row.id(), nanos, clock);
        following = row.phoneProperty().subscribe(this::phoneChanged);
    }

    /** The phone. */
    public PhoneRow row() {
        return row;
    }

    /** The content of the phone's screen. */
    public ScreenModel model() {
        return model;
    }

    /** Sets the picture quality that the phone's tile needs. */
    public void attendTile(ViewQuality now) {
        if (!now.equals(tile)) {
            tile = now;
            attend();
        }
    }

    /** Sets the picture quality that the close-up needs. */
    public void attendCloseUp(ViewQuality now) {
        if (!now.equals(closeUp)) {
            closeUp = now;
            attend();
        }
    }

    /** Stops watching a screen that has been hidden for long enough, if its phone can pause its stream. */
    public void tick() {
        boolean unseen = subscription != null && isHidden() && nanos.getAsLong() - hiddenSince >= GRACE.toNanos();
        if (unseen && row.phone().description().can(Capability.PAUSE)) {
            closeLook();
        }
    }

    /** Whether the screen is hidden and not watched, and has no picture to show again. */
    public boolean isIdle() {
        return subscription == null && isHidden() && model.pictureProperty().get() == null;
    }

    /** Whether neither the tile nor the close-up is visible. */
    public boolean isHidden() {
        return quality() instanceof ViewQuality.Hidden;
    }

    /** Called when the phone is no longer known. */
    public void forgotten() {
        model.phoneChanged(null);
        closeLook();
    }

    public void close() {
        following.unsubscribe();
        closeLook();
    }

    private ViewQuality quality() {
        return closeUp instanceof ViewQuality.Hidden ? tile : closeUp;
    }

    private void phoneChanged(Phone phone) {
        model.phoneChanged(phone);
        attend();
    }

    private void attend() {
        Phone phone = row.phone();
        boolean wanted = phone.presence().isConnected() && phone.sharing().isWanted();
        ScreenSubscription open = subscription;
        boolean nowHidden = isHidden();
        if (nowHidden && !hidden) {
            hiddenSince = nanos.getAsLong();
        }
        if (hidden && !nowHidden) {
            model.tick(); // update the picture's age, which was not tracked while hidden
        }
        hidden = nowHidden;
        if (!wanted) {
            closeLook();
        } else if (open != null) {
            open.attend(quality());
        } else if (!hidden) {
            subscription = feeds.look(row.id(), quality(), this::arrived);
        }
    }

    private void closeLook() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void arrived(DecodeResult result) {
        ScreenSubscription open = subscription;
        if (open != null) {
            model.arrived(result, open.counts());
        }
    }
}
