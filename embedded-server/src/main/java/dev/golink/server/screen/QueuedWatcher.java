package dev.golink.server.screen;

import java.util.concurrent.Executor;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Frame;

/** A watcher with a queue of frames, and at most one delivery at a time. See decision 0023. */
final class QueuedWatcher extends Watcher {
    private final FrameSink sink;
    private final FrameQueue queue;
    private final Executor delivery;
    private final Runnable needsKeyFrame;

    /** @param needsKeyFrame called whenever a key frame is needed, even repeatedly */
    QueuedWatcher(OperatorId operator, FrameSink sink, Backlog backlog, Executor delivery, Runnable needsKeyFrame) {
        super(operator);
        this.sink = sink;
        this.queue = new FrameQueue(backlog);
        this.delivery = delivery;
        this.needsKeyFrame = needsKeyFrame;
    }

    @Override
    void join(RetainedFrames kept) {
        Frame keyFrame = kept.keyFrame();
        if (keyFrame != null && queue.begin(kept.configuration(), keyFrame, kept.isWhole())) {
            delivery.execute(this::deliver);
        }
        if (!kept.isWhole()) {
            needsKeyFrame.run();
        }
    }

    @Override
    void offer(Frame frame, RetainedFrames kept) {
        if (queue.offer(frame, kept.configuration())) {
            delivery.execute(this::deliver);
        }
        requestKeyFrameIfNeeded();
    }

    @Override
    void close() {
        queue.close();
    }

    private void deliver() {
        sink.drain(queue::next);
        requestKeyFrameIfNeeded();
    }

    private void requestKeyFrameIfNeeded() {
        if (queue.needsKeyFrame()) {
            needsKeyFrame.run();
        }
    }
}
