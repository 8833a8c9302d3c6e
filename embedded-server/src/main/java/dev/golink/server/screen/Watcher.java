package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenTuning;

/** One who watches a screen. Any thread may call it; its stream tells it of one frame after the other. */
abstract sealed class Watcher permits QueuedWatcher, DirectWatcher {
    private final OperatorId operator;
    private volatile @Nullable ScreenTuning tuning;

    Watcher(OperatorId operator) {
        this.operator = operator;
    }

    OperatorId operator() {
        return operator;
    }

    /** What it has a use for; null if it did not say. */
    @Nullable
    ScreenTuning tuning() {
        return tuning;
    }

    void tune(@Nullable ScreenTuning wish) {
        tuning = wish;
    }

    /** It joins a stream of which this is kept. */
    abstract void join(KeptFrames kept);

    /** A frame came to a stream of which this is kept, the frame included. */
    abstract void offer(Frame frame, KeptFrames kept);

    /** It gets nothing more. */
    abstract void close();
}
