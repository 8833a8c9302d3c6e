package dev.golink.screens.wall.tile;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.feed.Attention;
import dev.golink.screens.feed.Look;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.frames.Decoded;
import dev.golink.screens.viewer.ScreenModel;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.roster.PhoneRow;

/**
 * One phone's screen on the wall: looked at while its tile is in sight. A phone that can pause is let go a moment after
 * that. Others are watched on, unseen and at little cost: a server that is older than the pause ends what nobody watches,
 * and a newer one lets them send all they have. On the FX thread only.
 */
public final class WallScreen {
    /** Who scrolls back so soon finds the picture running; frames that nobody sees are to end within ten seconds. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final PhoneRow row;
    private final ScreenFeeds feeds;
    private final LongSupplier nanos;
    private final ScreenModel model;
    private final Subscription following;
    private Attention tile = new Attention.Hidden();
    private Attention closeUp = new Attention.Hidden();
    private @Nullable Look look;
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

    /** What is known of its screen. */
    public ScreenModel model() {
        return model;
    }

    /** Says how closely its tile is looked at. */
    public void attendTile(Attention now) {
        if (!now.equals(tile)) {
            tile = now;
            attend();
        }
    }

    /** Says how closely it is looked at beside its tile. */
    public void attendCloseUp(Attention now) {
        if (!now.equals(closeUp)) {
            closeUp = now;
            attend();
        }
    }

    /** Lets time pass. */
    public void tick() {
        boolean unseen = look != null && isHidden() && nanos.getAsLong() - hiddenSince >= GRACE.toNanos();
        if (unseen && row.phone().description().can(Capability.PAUSE)) {
            closeLook();
        }
    }

    /** Whether it is neither seen nor looked at, and there is no picture to be shown again. */
    public boolean isIdle() {
        return look == null && isHidden() && model.pictureProperty().get() == null;
    }

    /** Whether nobody can see it. */
    public boolean isHidden() {
        return attention() instanceof Attention.Hidden;
    }

    /** The phone is not known any more. */
    public void forgotten() {
        model.phoneChanged(null);
        closeLook();
    }

    public void close() {
        following.unsubscribe();
        closeLook();
    }

    private Attention attention() {
        return closeUp instanceof Attention.Hidden ? tile : closeUp;
    }

    private void phoneChanged(Phone phone) {
        model.phoneChanged(phone);
        attend();
    }

    private void attend() {
        Phone phone = row.phone();
        boolean wanted = phone.presence().isConnected() && phone.sharing().isWanted();
        Look open = look;
        boolean nowHidden = isHidden();
        if (nowHidden && !hidden) {
            hiddenSince = nanos.getAsLong();
        }
        if (hidden && !nowHidden) {
            model.tick(); // the picture grew old while nobody saw it
        }
        hidden = nowHidden;
        if (!wanted) {
            closeLook();
        } else if (open != null) {
            open.attend(attention());
        } else if (!hidden) {
            look = feeds.look(row.id(), attention(), this::arrived);
        }
    }

    private void closeLook() {
        if (look != null) {
            look.close();
            look = null;
        }
    }

    private void arrived(Decoded decoded) {
        Look open = look;
        if (open != null) {
            model.arrived(decoded, open.counts());
        }
    }
}
