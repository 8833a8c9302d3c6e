package dev.golink.server.screen;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenTuning;

/** One who watches a screen: a queue, and at most one delivery under way. Any thread may call it. */
final class Watcher {
    private final OperatorId operator;
    private final Outlet outlet;
    private final FrameQueue queue;
    private final Executor delivery;
    private final Runnable needsKeyFrame;
    private volatile @Nullable ScreenTuning tuning;

    /** @param needsKeyFrame called whenever a key frame is needed, however often */
    Watcher(OperatorId operator, Outlet outlet, Backlog backlog, Executor delivery, Runnable needsKeyFrame) {
        this.operator = operator;
        this.outlet = outlet;
        this.queue = new FrameQueue(backlog);
        this.delivery = delivery;
        this.needsKeyFrame = needsKeyFrame;
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
    void join(KeptFrames kept) {
        Frame keyFrame = kept.keyFrame();
        if (keyFrame != null && queue.begin(kept.configuration(), keyFrame, kept.isWhole())) {
            delivery.execute(this::deliver);
        }
        if (!kept.isWhole()) {
            needsKeyFrame.run();
        }
    }

    /** A frame came to a stream of which this is kept, the frame included. */
    void offer(Frame frame, KeptFrames kept) {
        if (queue.offer(frame, kept.configuration())) {
            delivery.execute(this::deliver);
        }
        askIfNeeded();
    }

    void close() {
        queue.close();
    }

    private void deliver() {
        outlet.drain(queue::next);
        askIfNeeded();
    }

    private void askIfNeeded() {
        if (queue.needsKeyFrame()) {
            needsKeyFrame.run();
        }
    }
}
