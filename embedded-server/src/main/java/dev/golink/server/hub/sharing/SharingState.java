package dev.golink.server.hub.sharing;

import java.time.Duration;
import java.util.OptionalLong;

import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.line.PhoneLine;

/**
 * How the sharing of one phone's screen stands, and whether its frames are welcome: from the moment it is asked for until
 * the phone ends it.
 */
public final class SharingState {
    private static final long STALLED_AFTER = Duration.ofSeconds(3).toNanos();

    private final PhoneLine line;
    private Sharing state = Sharing.OFF;
    private String message = "";
    private boolean asked;
    private boolean stopping;
    /** The phone said that it pauses, and nothing else since. */
    private boolean saidPaused;
    /** Earlier frames belong to an earlier sharing. */
    private long framesFrom;
    private long lastSign;

    SharingState(PhoneLine line) {
        this.line = line;
    }

    /** The state now. */
    public Sharing state() {
        return state;
    }

    /** What the phone said about it last. */
    public String message() {
        return message;
    }

    /** Whether its frames are to be looked after: it was asked, or still shares. */
    public boolean isWatched() {
        return asked || state.isWanted();
    }

    /** Whether the phone may say that it shares. */
    public boolean isAsked() {
        return asked;
    }

    /** An operator's wish goes out. */
    void ask(long now) {
        asked = true;
        stopping = false;
        framesFrom = now;
        lastSign = state.isShared() ? lastSign : now;
        line.welcomeFrames(true);
        apply(SharingSign.ASKED, "");
    }

    /**
     * The wish to stop goes out. A phone that can say so says when it has; of one that can't, the end is known only by
     * its frames ceasing, and if none ever came there is nothing to wait for.
     */
    public void stop(boolean legacy, long now) {
        stopping = legacy;
        if (legacy && !state.isShared()) {
            said(SharingSign.SAYS_OFF, "", false, now);
        }
    }

    /** The wish was not answered in time. */
    public void unanswered() {
        apply(SharingSign.UNANSWERED, "");
    }

    /**
     * The phone said something about it.
     *
     * @param stillWanted whether a later command still asks for the screen
     * @param now         when its word arrived, in nanoseconds of the monotonic clock
     */
    public void said(SharingSign sign, String words, boolean stillWanted, long now) {
        apply(sign, words);
        saidPaused = sign == SharingSign.SAYS_PAUSED;
        if (saidPaused) {
            framesFrom = now + 1; // what came before its word was sent before it paused
        }
        if (!state.isWanted()) {
            asked = stillWanted;
            stopping = false;
            framesFrom = now;
            line.welcomeFrames(stillWanted);
            if (stillWanted) {
                apply(SharingSign.ASKED, "");
            }
        }
    }

    /** It says that it is live, or was told to pause or to resume: its frames are judged from here on. */
    public void judgeFramesFrom(long now) {
        lastSign = Math.max(lastSign, now);
    }

    /** The server itself stood still for so long: that was not the frames' ceasing. */
    public void forgive(long pause) {
        lastSign += pause;
    }

    /**
     * Looks at the frames, which tell something while they are asked for; returns whether the state changed.
     *
     * @param still   whether the phone says that nothing moves on its screen, so that no frame is due
     * @param pausing whether the phone was told to pause, so that no frame is due either
     */
    public boolean watchFrames(long now, boolean still, boolean pausing) {
        if (!asked) {
            return false;
        }
        Sharing before = state;
        OptionalLong frameAt = line.lastFrameAt();
        boolean framesCame = frameAt.isPresent() && frameAt.getAsLong() - framesFrom >= 0;
        if (framesCame && frameAt.getAsLong() - lastSign > 0) {
            lastSign = frameAt.getAsLong();
        }
        boolean fresh = framesCame && now - frameAt.getAsLong() < STALLED_AFTER;
        if (fresh) {
            apply(SharingSign.FRAMES_COME, message);
        } else if (still && state.isShared() && !stopping && !pausing) {
            lastSign = now;
            apply(SharingSign.SAYS_STILL, message);
        } else if (now - lastSign >= STALLED_AFTER) {
            ceased(now, pausing);
        }
        return state != before;
    }

    private void ceased(long now, boolean pausing) {
        if (stopping && state.isShared()) {
            said(SharingSign.SAYS_OFF, "", false, now);
        } else if (pausing) {
            apply(SharingSign.FRAMES_PAUSED, message);
        } else if (!saidPaused) {
            apply(SharingSign.FRAMES_CEASED, message);
        }
    }

    private void apply(SharingSign sign, String words) {
        Sharing before = state;
        state = sign.after(before);
        message = words;
        if (state == Sharing.PAUSED && before != Sharing.PAUSED) {
            line.forgetPicture();
        }
    }
}
