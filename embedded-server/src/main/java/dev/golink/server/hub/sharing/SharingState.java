package dev.golink.server.hub.sharing;

import java.time.Duration;
import java.util.OptionalLong;

import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.transport.PhoneTransport;

/**
 * The state of the sharing of one phone's screen. Also decides when the phone's frames are accepted: from the request
 * until the phone ends the sharing. See decision 0007.
 */
public final class SharingState {
    private static final long STALLED_AFTER = Duration.ofSeconds(3).toNanos();

    private final PhoneTransport transport;
    private Sharing state = Sharing.OFF;
    private String message = "";
    private boolean asked;
    private boolean stopping;
    /** Whether the phone's last report was that it pauses. */
    private boolean saidPaused;
    /** Frames before this time belong to an earlier sharing. */
    private long framesFrom;
    private long lastSign;

    SharingState(PhoneTransport transport) {
        this.transport = transport;
    }

    /** The present state. */
    public Sharing state() {
        return state;
    }

    /** The text of the phone's last report. */
    public String message() {
        return message;
    }

    /** Whether the phone's frames are to be checked: it was asked, or still shares. */
    public boolean isWatched() {
        return asked || state.isWanted();
    }

    /** Whether the phone was asked, so that it may share. */
    public boolean isAsked() {
        return asked;
    }

    /** Records that the phone is asked for its screen. */
    void ask(long now) {
        asked = true;
        stopping = false;
        framesFrom = now;
        lastSign = state.isShared() ? lastSign : now;
        transport.acceptFrames(true);
        apply(SharingEvent.ASKED, "");
    }

    /**
     * Records that the phone is told to stop. A phone that can report its state reports when it has stopped. The end of
     * a legacy phone's sharing shows only when its frames stop. If it never sent a frame, there is nothing to wait
     * for.
     */
    public void stop(boolean legacy, long now) {
        stopping = legacy;
        if (legacy && !state.isShared()) {
            apply(SharingEvent.SAYS_OFF, "", false, now);
        }
    }

    /** Records that the request was not answered in time. */
    public void unanswered() {
        apply(SharingEvent.UNANSWERED, "");
    }

    /**
     * Handles a report of the phone.
     *
     * @param stillWanted whether a later command still asks for the screen
     * @param now         when the report arrived, in nanoseconds of the monotonic clock
     */
    public void apply(SharingEvent event, String words, boolean stillWanted, long now) {
        apply(event, words);
        saidPaused = event == SharingEvent.SAYS_PAUSED;
        if (saidPaused) {
            framesFrom = now + 1; // earlier frames were sent before the phone paused
        }
        if (!state.isWanted()) {
            asked = stillWanted;
            stopping = false;
            framesFrom = now;
            transport.acceptFrames(stillWanted);
            if (stillWanted) {
                apply(SharingEvent.ASKED, "");
            }
        }
    }

    /**
     * Restarts the three seconds within which a frame is due. To be called when the phone reports live, or is told to
     * pause or to resume.
     */
    public void checkFramesFrom(long now) {
        lastSign = Math.max(lastSign, now);
    }

    /** Does not count a pause of the server itself, in nanoseconds, as time without frames. */
    public void forgive(long pause) {
        lastSign += pause;
    }

    /**
     * Checks which frames arrived, if the phone was asked for them. Returns whether the state changed.
     *
     * @param still   whether the phone reports that nothing moves on its screen, so that no frame is due
     * @param pausing whether the phone was told to pause, so that no frame is due either
     */
    public boolean watchFrames(long now, boolean still, boolean pausing) {
        if (!asked) {
            return false;
        }
        Sharing before = state;
        OptionalLong frameAt = transport.lastFrameAt();
        boolean framesCame = frameAt.isPresent() && frameAt.getAsLong() - framesFrom >= 0;
        if (framesCame && frameAt.getAsLong() - lastSign > 0) {
            lastSign = frameAt.getAsLong();
        }
        boolean fresh = framesCame && now - frameAt.getAsLong() < STALLED_AFTER;
        if (fresh) {
            apply(SharingEvent.FRAMES_COME, message);
        } else if (still && state.isShared() && !stopping && !pausing) {
            lastSign = now;
            apply(SharingEvent.SAYS_STILL, message);
        } else if (now - lastSign >= STALLED_AFTER) {
            ended(now, pausing);
        }
        return state != before;
    }

    private void ended(long now, boolean pausing) {
        if (stopping && state.isShared()) {
            apply(SharingEvent.SAYS_OFF, "", false, now);
        } else if (pausing) {
            apply(SharingEvent.FRAMES_PAUSED, message);
        } else if (!saidPaused) {
            apply(SharingEvent.FRAMES_CEASED, message);
        }
    }

    private void apply(SharingEvent event, String words) {
        Sharing before = state;
        state = event.after(before);
        message = words;
        if (state == Sharing.PAUSED && before != Sharing.PAUSED) {
            transport.forgetPicture();
        }
    }
}
