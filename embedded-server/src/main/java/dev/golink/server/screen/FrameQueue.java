package dev.golink.server.screen;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * The frames that one watcher has not taken yet, and whether the watcher is busy. A new picture replaces a waiting one.
 * A frame of a video depends on those before it, so video frames wait in order. If too many wait, all of them are
 * dropped, and so are the following frames until the next key frame. Any thread may call it. See decision 0023.
 */
final class FrameQueue {
    /** Two seconds of smooth video. */
    static final int MOST_FRAMES = 60;

    private final Backlog backlog;
    private final Queue<Frame> frames = new ArrayDeque<>(2);
    /** Whether frames of a video cannot be decoded until a key frame arrives. */
    private boolean broken = true;
    /** Whether frames of a video were dropped, so that a key frame is needed once the watcher is idle. */
    private boolean lost;
    private boolean busy;
    private boolean closed;

    FrameQueue(Backlog backlog) {
        this.backlog = backlog;
    }

    /**
     * Offers a frame that arrived. Also takes the stream's present configuration, if any, for a decoder that begins
     * with this frame.
     *
     * @return whether the watcher was idle, so that its work must be started
     */
    synchronized boolean offer(Frame frame, @Nullable Frame configuration) {
        if (closed) {
            return false;
        }
        boolean taken = frame.codec() == Codec.JPEG ? takePicture(frame) : takeVideo(frame, configuration);
        return taken && starts();
    }

    /**
     * Begins with the retained frames of a stream that runs already.
     *
     * @param whole whether the next frame of the stream depends directly on the key frame
     * @return as for {@link #offer}
     */
    synchronized boolean begin(@Nullable Frame configuration, Frame keyFrame, boolean whole) {
        boolean starts = offer(keyFrame, configuration);
        broken |= !whole;
        return starts;
    }

    /** The next frame to work on. Null makes the watcher idle. */
    synchronized @Nullable Frame next() {
        Frame next = frames.poll();
        if (next != null) {
            backlog.give(cost(next));
        }
        busy = next != null;
        return next;
    }

    /** Whether a key frame is needed now. A busy watcher would not use it yet. */
    synchronized boolean needsKeyFrame() {
        return lost && !busy && !closed;
    }

    /** Drops all frames, and takes no more. */
    synchronized void close() {
        closed = true;
        clear();
    }

    private boolean takePicture(Frame frame) {
        clear();
        broken = true;
        lost = false;
        return add(frame);
    }

    private boolean takeVideo(Frame frame, @Nullable Frame configuration) {
        if (frame.keyFrame() && !frame.configuration()) {
            return takeKeyFrame(frame, configuration);
        }
        if (broken) {
            lost |= !frame.configuration();
            return false;
        }
        if (add(frame)) {
            return true;
        }
        breakOff();
        lost = true;
        return false;
    }

    private boolean takeKeyFrame(Frame frame, @Nullable Frame configuration) {
        if (!broken && add(frame)) {
            return true;
        }
        breakOff();
        if (configuration == null || add(configuration)) {
            broken = !add(frame);
        }
        lost = broken;
        if (broken) {
            clear(); // removes a configuration without its key frame
        }
        return !broken;
    }

    private void breakOff() {
        clear();
        broken = true;
    }

    private boolean add(Frame frame) {
        return frames.size() < MOST_FRAMES && backlog.take(cost(frame)) && frames.add(frame);
    }

    private void clear() {
        frames.forEach(frame -> backlog.give(cost(frame)));
        frames.clear();
    }

    private boolean starts() {
        boolean idle = !busy;
        busy = true;
        return idle;
    }

    /**
     * The bytes that a frame counts for. A waiting picture counts for none, because the relay retains the newest one
     * anyway.
     */
    private static long cost(Frame frame) {
        return frame.codec() == Codec.JPEG ? 0 : frame.payload().remaining();
    }
}
