package dev.golink.server.screen;

import java.util.concurrent.Executor;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Frame;

/** A watcher with a queue of frames, and at most one delivery at a time. */
final class QueuedWatcher extends Watcher {
    private final Outlet outlet;
    private final FrameQueue queue;
    private final Executor delivery;
    private final Runnable needsKeyFrame;

    /** @param needsKeyFrame called whenever a key frame is needed, even repeatedly */
    QueuedWatcher(OperatorId operator, Outlet outlet, Backlog backlog, Executor delivery, Runnable needsKeyFrame) {
        super(operator);
        this.outlet = outlet;
        this.queue = new FrameQueue(backlog);
        this.delivery = delivery;
        this.needsKeyFrame = needsKeyFrame;
    }

    @Override
    void join(KeptFrames kept) {
        Frame keyFrame = kept.keyFrame();
        if (keyFrame != null && queue.begin(kept.configuration(), keyFrame, kept.isWhole())) {
            delivery.execute(this::deliver);
        }
        if (!kept.isWhole()) {
            needsKeyFrame.run();
        }
    }

    @Override
    void offer(Frame frame, KeptFrames kept) {
        if (queue.offer(frame, kept.configuration())) {
            delivery.execute(this::deliver);
        }
        askIfNeeded();
    }

    @Override
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
