package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenListener;

/**
 * A watcher that takes each frame at once, on the thread that delivers it, and queues frames itself if it needs to. No
 * frame waits here. Frames are dropped only while a video cannot be decoded yet. See decision 0046.
 */
final class DirectWatcher extends Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(DirectWatcher.class);

    private final ScreenListener listener;
    private final Runnable needsKeyFrame;
    private volatile boolean closed;
    /**
     * Whether frames of a video cannot be decoded until a key frame arrives. Used only by the stream's calls that
     * deliver frames.
     */
    private boolean broken = true;

    /** @param needsKeyFrame called whenever a key frame is needed, even repeatedly */
    DirectWatcher(OperatorId operator, ScreenListener listener, Runnable needsKeyFrame) {
        super(operator);
        this.listener = listener;
        this.needsKeyFrame = needsKeyFrame;
    }

    @Override
    void join(RetainedFrames kept) {
        Frame keyFrame = kept.keyFrame();
        if (keyFrame != null) {
            offer(keyFrame, kept);
        }
        broken |= !kept.isWhole();
        if (!kept.isWhole()) {
            needsKeyFrame.run();
        }
    }

    @Override
    void offer(Frame frame, RetainedFrames kept) {
        if (frame.codec() == Codec.JPEG) {
            broken = true;
            deliver(frame);
        } else if (!broken) {
            deliver(frame);
        } else if (frame.keyFrame() && !frame.configuration()) {
            begin(kept.configuration(), frame);
        } else if (!frame.configuration()) {
            needsKeyFrame.run();
        }
    }

    private void begin(@Nullable Frame configuration, Frame keyFrame) {
        broken = false;
        if (configuration != null) {
            deliver(configuration);
        }
        deliver(keyFrame);
    }

    private void deliver(Frame frame) {
        if (closed) {
            return;
        }
        try {
            listener.frame(frame);
        } catch (RuntimeException e) {
            LOG.error("A watcher failed to handle a frame. It will still receive the next frames.", e);
        }
    }

    @Override
    void close() {
        closed = true;
    }
}
