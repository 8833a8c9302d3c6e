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
import dev.golink.server.hub.transport.PhoneTransport;

/**
 * The sharing of one phone's screen on one connection: its state, the instructions for its stream, its watchers, and
 * who wants it. For the hub thread only.
 */
public final class ScreenSharing {
    private final PhoneTransport transport;
    private final SharingState sharing;
    /** Null until the phone is asked for its screen. */
    private @Nullable StreamControl stream;
    private ScreenAudience audience = ScreenAudience.NOBODY;
    private SharingDetails details = SharingDetails.NONE;
    /** What the phone was asked for and has not granted yet. */
    private @Nullable DesiredSharing asked;
    private boolean shared;
    private long sharedSince;

    public ScreenSharing(PhoneTransport transport) {
        this.transport = transport;
        this.sharing = new SharingState(transport);
    }

    /** The state of the sharing. */
    public SharingState sharing() {
        return sharing;
    }

    /** The watchers. */
    public ScreenAudience audience() {
        return audience;
    }

    /** Sets the watchers. */
    public void audience(ScreenAudience watching) {
        audience = watching;
    }

    /** What is known of the sharing besides its state. */
    public SharingDetails details() {
        return details;
    }

    /** The details after the connection ended. */
    public SharingDetails detailsOnceGone() {
        return new SharingDetails(details.wantedBy(), null, details.unwatchedFor());
    }

    /** Sets the operator in whose name the phone will be asked again; null if it will not be. */
    public void wantedBy(@Nullable OperatorId operator) {
        details = new SharingDetails(operator, details.askedAgainAt(), details.unwatchedFor());
    }

    /**
     * Records that the phone is asked for its screen.
     *
     * @param possible the wish, reduced to what the phone can do
     * @param again    the time if the server asks again by itself; null if an operator asks
     */
    public void begin(DesiredSharing desired, ScreenWish possible, @Nullable Instant again, long now) {
        StreamControl begun = stream == null ? new StreamControl(transport) : stream;
        stream = begun;
        begun.ask(possible, now);
        sharing.ask(now);
        asked = desired;
        details = new SharingDetails(details.wantedBy(), again, null);
    }

    /**
     * Takes the request that the phone has granted, which it does by sharing. Returns null if there is none, or if it
     * was taken before.
     */
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

    /** Discards the request that the phone has not granted yet. */
    public void withdraw() {
        asked = null;
    }

    /** Whether the screen has been shared for at least this long. */
    public boolean isSharedFor(Duration time, long now) {
        return shared && now - sharedSince >= time.toNanos();
    }

    /** Requests a key frame for a watcher. Has no effect unless the phone shares. */
    public void needKeyFrame(PhoneDescription phone, long now) {
        if (stream != null && sharing.state().isShared()) {
            stream.needKeyFrame();
            sendTuning(phone, now);
        }
    }

    /** Sends the phone, if it shares, the pending instructions for its stream that it can follow. */
    public void sendTuning(PhoneDescription phone, long now) {
        if (stream == null) {
            return;
        }
        if (!sharing.state().isWanted()) {
            stream.end();
        } else if (stream.send(audience, phone, sharing.state(), now)) {
            sharing.checkFramesFrom(now);
        }
    }

    /**
     * Checks which frames arrived. Returns whether the state changed.
     *
     * @param still whether the phone reports that nothing moves on its screen
     */
    public boolean watchFrames(boolean still, long now) {
        return sharing.watchFrames(now, still, isPausing());
    }

    /** Whether the phone was told to pause, and not to resume since. */
    public boolean isPausing() {
        return stream != null && stream.isPausing();
    }

    /**
     * Whether nobody has watched for so long that the sharing is to be ended. Returns true once, and records it in the
     * details.
     */
    public boolean isToBeEnded(Duration limit, long now) {
        if (stream == null || !sharing.state().isShared() || !stream.isToBeEnded(limit, now)) {
            return false;
        }
        details = new SharingDetails(details.wantedBy(), null, limit);
        return true;
    }

    /** Does not count a pause of the server itself, in nanoseconds, as time without watchers. */
    public void forgive(long pause) {
        if (stream != null) {
            stream.forgive(pause);
        }
    }
}
