package dev.golink.screens.feed;

import dev.golink.screens.frames.FeedCounts;
import dev.golink.screens.frames.FrameCounts;

/** One place that shows a phone's screen. Use it on the JavaFX thread only. */
public interface ScreenSubscription extends AutoCloseable {
    /** Sets how closely the screen is watched from now on. */
    void attend(ViewQuality quality);

    /** How many of the phone's frames were received, decoded and dropped so far, for all places together. */
    default FrameCounts counts() {
        return feedCounts().counts();
    }

    /** What happened to the phone's frames so far, for all places together. */
    FeedCounts feedCounts();

    /** Stops showing the screen; no further picture arrives. May be called more than once. */
    @Override
    void close();
}
