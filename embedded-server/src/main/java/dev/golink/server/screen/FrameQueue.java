package dev.golink.server.screen;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/**
 * The frames one watcher has not taken yet, and whether the watcher is at work. Of whole pictures the newest takes the place
 * of one that still waits. Of a video every frame builds on those before it: they wait in order, and once there are too many
 * all of them are dropped, and whatever comes before the next key frame. Any thread may call it.
 */
final class FrameQueue {
    /** Two seconds of a fluent video. */
    static final int MOST_FRAMES = 60;

    private final Backlog backlog;
    private final Queue<Frame> frames = new ArrayDeque<>(2);
    /** Frames of a video are of no use until a key frame comes. */
    private boolean broken = true;
    /** Frames of a video were dropped, so that a key frame is needed once the watcher has time for it. */
    private boolean lost;
    private boolean busy;
    private boolean closed;

    FrameQueue(Backlog backlog) {
        this.backlog = backlog;
    }

    /**
     * Offers the frame that came, with the configuration that its stream has now, if any, for a decoder that begins with it.
     *
     * @return whether the watcher was idle, so that its work is to be started
     */
    synchronized boolean offer(Frame frame, @Nullable Frame configuration) {
        if (closed) {
            return false;
        }
        boolean taken = frame.codec() == Codec.JPEG ? takePicture(frame) : takeVideo(frame, configuration);
        return taken && starts();
    }

    /**
     * Begins with what is kept of a stream that runs already.
     *
     * @param whole whether the next frame of the stream builds on the key frame
     * @return as for {@link #offer}
     */
    synchronized boolean begin(@Nullable Frame configuration, Frame keyFrame, boolean whole) {
        boolean starts = offer(keyFrame, configuration);
        broken |= !whole;
        return starts;
    }

    /** The next frame to work on; null makes the watcher idle. */
    synchronized @Nullable Frame next() {
        Frame next = frames.poll();
        if (next != null) {
            backlog.give(cost(next));
        }
        busy = next != null;
        return next;
    }

    /** Whether a key frame is needed now: one whose watcher does not come to take anything has no use for any. */
    synchronized boolean needsKeyFrame() {
        return lost && !busy && !closed;
    }

    /** Nothing is wanted any more. */
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
            clear(); // of a configuration alone
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

    /** A picture that waits is the newest, which the relay keeps anyway. */
    private static long cost(Frame frame) {
        return frame.codec() == Codec.JPEG ? 0 : frame.payload().remaining();
    }
}
