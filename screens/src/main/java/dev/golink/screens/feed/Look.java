package dev.golink.screens.feed;

import dev.golink.screens.frames.FeedFigures;
import dev.golink.screens.frames.FrameCounts;

/** One place that shows a phone's screen. Use it on the JavaFX thread only. */
public interface Look extends AutoCloseable {
    /** Sets how closely the screen is watched from now on. */
    void attend(Attention attention);

    /** How many of the phone's frames were received, decoded and dropped so far, for all places together. */
    default FrameCounts counts() {
        return figures().counts();
    }

    /** What happened to the phone's frames so far, for all places together. */
    FeedFigures figures();

    /** Stops showing the screen; no further picture arrives. May be called more than once. */
    @Override
    void close();
}
