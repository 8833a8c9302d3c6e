package dev.golink.server.hub.sharing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.transport.Transport;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * Instructs a phone about its running stream: which quality its watchers can use, that they need a key frame, and to
 * pause while nobody watches. Limits how often each instruction is sent; one that is due too soon waits for a later
 * tick. For the hub thread only. See decision 0028.
 */
public final class StreamControl {
    private static final long TUNED_APART = Duration.ofMillis(250).toNanos();
    private static final long KEY_FRAMES_APART = Duration.ofSeconds(1).toNanos();
    /** Unwatched frames must end within ten seconds. Pausing after six leaves the rest to the console and the phone. */
    private static final long PAUSED_AFTER = Duration.ofSeconds(6).toNanos();
    /** A phone that does not follow an instruction gets it again after this time. */
    private static final long TOLD_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();
    /** The frames a second of a phone that cannot pause and that nobody watches. */
    private static final int SLOWEST = 1;

    private final Transport transport;
    /** What the phone was asked for at the start, and what it was last told; null until it is first asked. */
    private @Nullable ScreenTuning asked;
    private @Nullable ScreenTuning told;
    private boolean tuned;
    private long tunedAt;
    private boolean needsKeyFrame;
    private boolean keyFrameSent;
    private long keyFrameAt;
    private boolean wasWatched;
    private long unwatchedSince;
    /** Whether the screen was shared at the last call of {@link #send}. */
    private boolean shared;
    /** Whether the phone was told to pause, and not to resume since. */
    private boolean pausing;
    private long pausedOrResumedAt;
    private boolean ended;

    StreamControl(Transport transport) {
        this.transport = transport;
    }

    /** The wish, reduced to what the phone can do. */
    public static ScreenWish possible(ScreenWish wish, PhoneDescription description) {
        return wish.codec() == Codec.H264 && !description.codecs().contains(Codec.H264) ? wish.as(Codec.JPEG) : wish;
    }

    /** Records that the phone is asked for its screen. A paused phone takes this as an instruction to resume. */
    public void ask(ScreenWish wish, long now) {
        asked = wish.tuning();
        told = asked;
        pausing = false;
        ended = false;
        unwatchedSince = now;
        pausedOrResumedAt = now - TOLD_AGAIN_AFTER;
    }

    /** Requests a key frame for a watcher. */
    void needKeyFrame() {
        needsKeyFrame = true;
    }

    /**
     * Sends a phone whose screen is wanted the instructions that are due. To be called after every change and at every
     * tick.
     *
     * @return whether the phone was told to pause or to resume, so that its frames are checked from now on
     */
    boolean send(ScreenAudience audience, PhoneDescription phone, Sharing state, long now) {
        boolean watched = !audience.isEmpty();
        if (watched || !shared) {
            unwatchedSince = now;
        }
        shared = state.isShared();
        wasWatched |= watched;
        if (!shared || phone.legacy()) {
            return false;
        }
        boolean turned = watched ? serve(audience, state, now)
                : unwatched(now) >= PAUSED_AFTER && rest(phone, state, now);
        sendKeyFrame(now);
        return turned;
    }

    /** Resets the state after the sharing ended. */
    public void end() {
        needsKeyFrame = false;
        wasWatched = false;
        pausing = false;
        shared = false;
    }

    /** Whether the phone was told to pause, and not to resume since. */
    boolean isPausing() {
        return pausing;
    }

    /** Whether nobody has watched for this long. Returns true once per sharing. */
    boolean isToBeEnded(Duration limit, long now) {
        boolean due = !ended && unwatched(now) >= limit.toNanos();
        ended |= due;
        return due;
    }

    /** Does not count a pause of the server itself, in nanoseconds: nobody could have started to watch meanwhile. */
    void forgive(long pause) {
        unwatchedSince += pause;
    }

    private long unwatched(long now) {
        return now - unwatchedSince;
    }

    /** Instructs the phone while somebody watches. Returns whether it was told to resume. */
    private boolean serve(ScreenAudience audience, Sharing state, long now) {
        if (asked != null) {
            tune(audience.tuning(asked), now);
        }
        boolean paused = state == Sharing.PAUSED && now - pausedOrResumedAt >= TOLD_AGAIN_AFTER;
        if (!pausing && !paused) {
            return false;
        }
        pausing = false;
        pausedOrResumedAt = now;
        transport.send(new ServerMessage.ResumeScreen());
        // The phone resumes with a key frame.
        needsKeyFrame = false;
        keyFrameSent = true;
        keyFrameAt = now;
        return true;
    }

    /** Instructs the phone after six seconds without watchers. Returns whether it was told to pause. */
    private boolean rest(PhoneDescription phone, Sharing state, long now) {
        if (!phone.can(Capability.PAUSE)) {
            if (wasWatched && asked != null) {
                tune(new ScreenTuning(asked.maxSize(), SLOWEST, asked.bitrate()), now);
            }
            return false;
        }
        boolean goesOn = state == Sharing.LIVE && now - pausedOrResumedAt >= TOLD_AGAIN_AFTER;
        if (pausing && !goesOn) {
            return false;
        }
        pausing = true;
        pausedOrResumedAt = now;
        transport.send(new ServerMessage.PauseScreen());
        return true;
    }

    /** Sends the pending request for a key frame, unless the phone pauses: being told to resume makes it send one. */
    private void sendKeyFrame(long now) {
        if (needsKeyFrame && !pausing && (!keyFrameSent || now - keyFrameAt >= KEY_FRAMES_APART)) {
            needsKeyFrame = false;
            keyFrameSent = true;
            keyFrameAt = now;
            transport.send(new ServerMessage.KeyFrame());
        }
    }

    private void tune(ScreenTuning tuning, long now) {
        if (tuning.equals(told) || tuned && now - tunedAt < TUNED_APART) {
            return;
        }
        told = tuning;
        tuned = true;
        tunedAt = now;
        transport.send(new ServerMessage.TuneScreen(tuning));
    }
}
