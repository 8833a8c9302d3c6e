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
import dev.golink.server.hub.line.Line;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * What a phone is told of its running stream: what those who watch have a use for, that they need a key frame, and to pause
 * while nobody watches. None of it oftener than anybody has a use for; what comes too soon waits for a later look. Touched by
 * the hub's thread only.
 */
public final class StreamControl {
    private static final long TUNED_APART = Duration.ofMillis(250).toNanos();
    private static final long KEY_FRAMES_APART = Duration.ofSeconds(1).toNanos();
    /** Frames that nobody watches end within ten seconds; this leaves the console and the phone some of them. */
    private static final long PAUSED_AFTER = Duration.ofSeconds(6).toNanos();
    /** A phone that does not do what it was told is told again. */
    private static final long TOLD_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();
    /** Frames a second of a phone that can't pause and that nobody watches. */
    private static final int SLOWEST = 1;

    private final Line line;
    /** What the phone was asked for, and what it was told last; null while it never was asked. */
    private @Nullable ScreenTuning asked;
    private @Nullable ScreenTuning told;
    private boolean tuned;
    private long tunedAt;
    private boolean needsKeyFrame;
    private boolean keyFrameSent;
    private long keyFrameAt;
    private boolean wasWatched;
    private long unwatchedSince;
    /** Whether the screen was shared when the phone was looked at last. */
    private boolean shared;
    /** Whether the phone was told to pause, and not to resume since. */
    private boolean pausing;
    private long pausedOrResumedAt;
    private boolean ended;

    StreamControl(Line line) {
        this.line = line;
    }

    /** What a phone can be asked for in place of a wish. */
    public static ScreenWish possible(ScreenWish wish, PhoneDescription description) {
        return wish.codec() == Codec.H264 && !description.codecs().contains(Codec.H264) ? wish.as(Codec.JPEG) : wish;
    }

    /** The phone is asked for its screen, which a paused one takes for a word to resume. */
    public void ask(ScreenWish wish, long now) {
        asked = wish.tuning();
        told = asked;
        pausing = false;
        ended = false;
        unwatchedSince = now;
        pausedOrResumedAt = now - TOLD_AGAIN_AFTER;
    }

    /** Somebody needs a key frame. */
    void needKeyFrame() {
        needsKeyFrame = true;
    }

    /**
     * Tells a phone whose screen is wanted what it has to know; to be called whenever something changed, and at every tick.
     *
     * @return whether it was told to pause or to resume, so that its frames are judged from then on
     */
    boolean tell(ScreenAudience audience, PhoneDescription phone, Sharing state, long now) {
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

    /** The sharing ended: what was wanted of it is void. */
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

    /** Returns, once a sharing, whether nobody has watched it for so long. */
    boolean isToBeEnded(Duration limit, long now) {
        boolean due = !ended && unwatched(now) >= limit.toNanos();
        ended |= due;
        return due;
    }

    /** The server itself stood still for so long: nobody could come back meanwhile. */
    void forgive(long pause) {
        unwatchedSince += pause;
    }

    private long unwatched(long now) {
        return now - unwatchedSince;
    }

    /** Somebody watches. */
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
        line.send(new ServerMessage.ResumeScreen());
        // It resumes with a key frame.
        needsKeyFrame = false;
        keyFrameSent = true;
        keyFrameAt = now;
        return true;
    }

    /** Nobody has watched for a while. */
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
        line.send(new ServerMessage.PauseScreen());
        return true;
    }

    /** A phone that pauses is asked for one by being told to resume. */
    private void sendKeyFrame(long now) {
        if (needsKeyFrame && !pausing && (!keyFrameSent || now - keyFrameAt >= KEY_FRAMES_APART)) {
            needsKeyFrame = false;
            keyFrameSent = true;
            keyFrameAt = now;
            line.send(new ServerMessage.KeyFrame());
        }
    }

    private void tune(ScreenTuning tuning, long now) {
        if (tuning.equals(told) || tuned && now - tunedAt < TUNED_APART) {
            return;
        }
        told = tuning;
        tuned = true;
        tunedAt = now;
        line.send(new ServerMessage.TuneScreen(tuning));
    }
}
