package dev.golink.server.hub;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.PhoneDescription;
import dev.golink.server.fleet.ScreenAudience;
import dev.golink.server.fleet.ScreenTuning;
import dev.golink.server.fleet.ScreenWish;
import dev.golink.server.protocol.ServerMessage;

/**
 * What a phone is told of its running stream: what those who watch have a use for, and that they need a key frame. Neither
 * oftener than anybody has a use for; what comes too soon waits for a later look. Touched by the hub's thread only.
 */
final class StreamControl {
    private static final long TUNED_APART = Duration.ofMillis(250).toNanos();
    private static final long KEY_FRAMES_APART = Duration.ofSeconds(1).toNanos();
    private static final long UNWATCHED_AT_MOST = Duration.ofSeconds(10).toNanos();

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
    private boolean unwatched;
    private long unwatchedSince;

    StreamControl(Line line) {
        this.line = line;
    }

    /** What a phone can be asked for in place of a wish. */
    static ScreenWish possible(ScreenWish wish, PhoneDescription description) {
        return wish.codec() == Codec.H264 && !description.codecs().contains(Codec.H264) ? wish.as(Codec.JPEG) : wish;
    }

    /** The phone is asked for its screen. */
    void ask(ScreenWish wish) {
        asked = wish.tuning();
        told = asked;
    }

    /** Somebody needs a key frame. */
    void needKeyFrame() {
        needsKeyFrame = true;
    }

    /** Tells a phone that shares what it has to know; to be called whenever something changed, and at every tick. */
    void tell(ScreenAudience audience, long now) {
        if (asked != null) {
            tune(audience.isEmpty() ? told : audience.tuning(asked), now);
        }
        if (needsKeyFrame && (!keyFrameSent || now - keyFrameAt >= KEY_FRAMES_APART)) {
            needsKeyFrame = false;
            keyFrameSent = true;
            keyFrameAt = now;
            line.send(new ServerMessage.KeyFrame());
        }
    }

    /** The sharing ended: what was wanted of it is void. */
    void end() {
        needsKeyFrame = false;
        wasWatched = false;
        unwatched = false;
    }

    /** Somebody watches while the screen is wanted. */
    void watched() {
        wasWatched = true;
        unwatched = false;
    }

    /**
     * Nobody watches what is shared; returns, once, whether somebody did and nobody has for so long that it is to be stopped.
     */
    boolean isForsaken(long now) {
        if (!wasWatched) {
            return false;
        }
        if (!unwatched) {
            unwatched = true;
            unwatchedSince = now;
        }
        boolean forsaken = now - unwatchedSince >= UNWATCHED_AT_MOST;
        wasWatched = !forsaken;
        return forsaken;
    }

    /** The server itself stood still for so long: nobody could come back meanwhile. */
    void forgive(long pause) {
        unwatchedSince += pause;
    }

    private void tune(@Nullable ScreenTuning tuning, long now) {
        if (tuning == null || tuning.equals(told) || tuned && now - tunedAt < TUNED_APART) {
            return;
        }
        told = tuning;
        tuned = true;
        tunedAt = now;
        line.send(new ServerMessage.TuneScreen(tuning));
    }
}
