package dev.golink.app.viewer.wall;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.app.roster.PhoneRow;
import dev.golink.app.viewer.ScreenModel;
import dev.golink.app.viewer.feed.Attention;
import dev.golink.app.viewer.feed.Look;
import dev.golink.app.viewer.feed.ScreenFeeds;
import dev.golink.app.viewer.frames.Decoded;
import dev.golink.server.fleet.Phone;

/**
 * One phone's screen on the wall: looked at from when its tile first comes into sight for as long as it is shared, closely
 * or not at all. On the FX thread only.
 */
final class WallScreen {
    private final PhoneRow row;
    private final ScreenFeeds feeds;
    private final ScreenModel model;
    private final Subscription following;
    private Attention tile = new Attention.Hidden();
    private Attention closeUp = new Attention.Hidden();
    private @Nullable Look look;

    WallScreen(PhoneRow row, ScreenFeeds feeds, LongSupplier nanos, InstantSource clock) {
        this.row = row;
        this.feeds = feeds;
        model = new ScreenModel(row.id(), nanos, clock);
        following = row.phoneProperty().subscribe(this::phoneChanged);
    }

    PhoneRow row() {
        return row;
    }

    ScreenModel model() {
        return model;
    }

    /** Says how closely its tile is looked at. */
    void attendTile(Attention now) {
        if (!now.equals(tile)) {
            tile = now;
            attend();
        }
    }

    /** Says how closely it is looked at beside its tile. */
    void attendCloseUp(Attention now) {
        if (!now.equals(closeUp)) {
            closeUp = now;
            attend();
        }
    }

    /** Whether it is neither seen nor looked at. */
    boolean isIdle() {
        return look == null && isHidden();
    }

    boolean isHidden() {
        return attention() instanceof Attention.Hidden;
    }

    /** The phone is not known any more. */
    void forgotten() {
        model.phoneChanged(null);
        closeLook();
    }

    void close() {
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
        if (!wanted) {
            closeLook();
        } else if (open != null) {
            open.attend(attention());
        } else if (!isHidden()) {
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
