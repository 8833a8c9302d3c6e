package dev.golink.screens.feed;

import dev.golink.screens.frames.FeedFigures;
import dev.golink.screens.frames.FrameCounts;

/** One place that shows a phone's screen. On the FX thread only. */
public interface Look extends AutoCloseable {
    /** Says how closely it is looked at from now on. */
    void attend(Attention attention);

    /** How many frames of the phone went where so far, whoever looks. */
    default FrameCounts counts() {
        return figures().counts();
    }

    /** What became of the phone's frames so far, whoever looks. */
    FeedFigures figures();

    /** Looks no longer; nothing comes any more. May be called more than once. */
    @Override
    void close();
}
