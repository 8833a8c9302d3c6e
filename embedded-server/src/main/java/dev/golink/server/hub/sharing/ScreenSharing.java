package dev.golink.server.hub.sharing;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.line.PhoneLine;

/**
 * The sharing of one phone's screen on one connection: how far it has come, what the phone is told of its stream, who watches
 * and who wants it. Touched by the hub's thread only.
 */
public final class ScreenSharing {
    private final PhoneLine line;
    private final SharingState sharing;
    /** Null until the screen is asked for. */
    private @Nullable StreamControl stream;
    private ScreenAudience audience = ScreenAudience.NOBODY;
    private SharingDetails details = SharingDetails.NONE;
    /** What the phone was asked for and has not granted. */
    private @Nullable DesiredSharing asked;
    private boolean shared;
    private long sharedSince;

    public ScreenSharing(PhoneLine line) {
        this.line = line;
        this.sharing = new SharingState(line);
    }

    /** How far it has come. */
    public SharingState sharing() {
        return sharing;
    }

    /** Who watches. */
    public ScreenAudience audience() {
        return audience;
    }

    /** Says who watches the screen from now on. */
    public void audience(ScreenAudience watching) {
        audience = watching;
    }

    /** What is known of it beside its state. */
    public SharingDetails details() {
        return details;
    }

    /** The same once the connection ended. */
    public SharingDetails detailsOnceGone() {
        return new SharingDetails(details.wantedBy(), null, details.unwatchedFor());
    }

    /** In whose name the phone will be asked again; null if it will not be. */
    public void wantedBy(@Nullable OperatorId operator) {
        details = new SharingDetails(operator, details.askedAgainAt(), details.unwatchedFor());
    }

    /**
     * The phone is asked for its screen.
     *
     * @param possible what of the wish it can do
     * @param again    when the server asks again by itself; null if an operator asks
     */
    public void ask(DesiredSharing desired, ScreenWish possible, @Nullable Instant again, long now) {
        StreamControl begun = stream == null ? new StreamControl(line) : stream;
        stream = begun;
        begun.ask(possible, now);
        sharing.ask(now);
        asked = desired;
        details = new SharingDetails(details.wantedBy(), again, null);
    }

    /** What the phone was asked for and has granted just now, since it shares; null if there is nothing of the kind. */
    @Nullable
    public DesiredSharing takeGranted(long now) {
        boolean shares = sharing.state().isShared();
        if (shares && !shared) {
            sharedSince = now;
        }
        shared = shares;
        DesiredSharing granted = shares ? asked : null;
        asked = shares ? null : asked;
        return granted;
    }

    /** What the phone was asked for, and has not granted, is wanted no longer. */
    public void withdraw() {
        asked = null;
    }

    /** Whether it has been shared for so long. */
    public boolean isSharedFor(Duration time, long now) {
        return shared && now - sharedSince >= time.toNanos();
    }

    /** Somebody who watches needs a key frame, which only a phone that shares can send. */
    public void needKeyFrame(PhoneDescription phone, long now) {
        if (stream != null && sharing.state().isShared()) {
            stream.needKeyFrame();
            tell(phone, now);
        }
    }

    /** Tells a phone that shares what it has to know of its stream, if it can act on it. */
    public void tell(PhoneDescription phone, long now) {
        if (stream == null) {
            return;
        }
        if (!sharing.state().isWanted()) {
            stream.end();
        } else if (stream.tell(audience, phone, sharing.state(), now)) {
            sharing.judgeFramesFrom(now);
        }
    }

    /**
     * Looks at the frames that came; returns whether the state changed.
     *
     * @param still whether the phone says that nothing moves on its screen
     */
    public boolean watchFrames(boolean still, long now) {
        return sharing.watchFrames(now, still, isPausing());
    }

    /** Whether the phone was told to pause, and not to resume since. */
    public boolean isPausing() {
        return stream != null && stream.isPausing();
    }

    /** Returns, once, whether nobody has watched it for so long that it is to be ended; the details say so from then on. */
    public boolean isToBeEnded(Duration limit, long now) {
        if (stream == null || !sharing.state().isShared() || !stream.isToBeEnded(limit, now)) {
            return false;
        }
        details = new SharingDetails(details.wantedBy(), null, limit);
        return true;
    }

    /** The server itself stood still for so long. */
    public void forgive(long pause) {
        if (stream != null) {
            stream.forgive(pause);
        }
    }
}
