package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenTuning;

/** A watcher of a screen. Any thread may call it; its stream gives it one frame after the other. */
abstract sealed class Watcher permits QueuedWatcher, DirectWatcher {
    private final OperatorId operator;
    private volatile @Nullable ScreenTuning tuning;

    Watcher(OperatorId operator) {
        this.operator = operator;
    }

    OperatorId operator() {
        return operator;
    }

    /** The quality that the watcher can use; null if it has no wish. */
    @Nullable
    ScreenTuning tuning() {
        return tuning;
    }

    void tune(@Nullable ScreenTuning wish) {
        tuning = wish;
    }

    /** Joins a stream with these retained frames. */
    abstract void join(RetainedFrames kept);

    /** Takes a frame that arrived. The retained frames of the stream include it. */
    abstract void offer(Frame frame, RetainedFrames kept);

    /** Ends the delivery of frames. */
    abstract void close();
}
