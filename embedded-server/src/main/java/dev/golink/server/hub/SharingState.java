package dev.golink.server.hub;

import java.time.Duration;
import java.util.OptionalLong;

import dev.golink.server.fleet.Sharing;

/**
 * How the sharing of one phone's screen stands, and whether its frames are welcome: from the moment it is asked for until
 * the phone ends it.
 */
final class SharingState {
    private static final long STALLED_AFTER = Duration.ofSeconds(3).toNanos();

    private final PhoneLine line;
    private Sharing state = Sharing.OFF;
    private String message = "";
    private boolean asked;
    private boolean stopping;
    /** Earlier frames belong to an earlier sharing. */
    private long framesFrom;
    private long lastSign;

    SharingState(PhoneLine line) {
        this.line = line;
    }

    Sharing state() {
        return state;
    }

    /** What the phone said about it last. */
    String message() {
        return message;
    }

    /** Whether its frames are to be looked after: it was asked, or still shares. */
    boolean isWatched() {
        return asked || state.isWanted();
    }

    /** Whether the phone may say that it shares. */
    boolean isAsked() {
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
    void stop(boolean legacy, long now) {
        stopping = legacy;
        if (legacy && !state.isShared()) {
            said(SharingSign.SAYS_OFF, "", false, now);
        }
    }

    /** The wish was not answered in time. */
    void unanswered() {
        apply(SharingSign.UNANSWERED, "");
    }

    /**
     * The phone said something about it.
     *
     * @param stillWanted whether a later command still asks for the screen
     */
    void said(SharingSign sign, String words, boolean stillWanted, long now) {
        apply(sign, words);
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

    /** It says that it is live now; frames are due from here on. */
    void liveSince(long now) {
        lastSign = Math.max(lastSign, now);
    }

    /** The server itself stood still for so long: that was not the frames' ceasing. */
    void forgive(long pause) {
        lastSign += pause;
    }

    /**
     * Looks at the frames, which tell something while they are asked for; returns whether the state changed.
     *
     * @param still whether the phone says that nothing moves on its screen, so that no frame is due
     */
    boolean watchFrames(long now, boolean still) {
        if (!asked) {
            return false;
        }
        Sharing before = state;
        OptionalLong frameAt = line.lastFrameAt();
        boolean framesCame = frameAt.isPresent() && frameAt.getAsLong() - framesFrom >= 0;
        if (framesCame && frameAt.getAsLong() - lastSign > 0) {
            lastSign = frameAt.getAsLong();
        }
        if (still && state.isShared() && !stopping) {
            lastSign = now;
            apply(SharingSign.SAYS_STILL, message);
        } else if (now - lastSign >= STALLED_AFTER) {
            ceased(now);
        } else if (framesCame) {
            apply(SharingSign.FRAMES_COME, message);
        }
        return state != before;
    }

    private void ceased(long now) {
        if (stopping && state.isShared()) {
            said(SharingSign.SAYS_OFF, "", false, now);
        } else {
            apply(SharingSign.FRAMES_CEASED, message);
        }
    }

    private void apply(SharingSign sign, String words) {
        state = sign.after(state);
        message = words;
    }
}
