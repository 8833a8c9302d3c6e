package dev.golink.server.screen;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.Codec;
import dev.golink.server.fleet.Frame;

/**
 * The newest frame one watcher has not taken yet, and whether the watcher is at work. A newer frame takes the place of one
 * that still waits; after such a loss, frames that build on the lost one are of no use, so nothing but a key frame is
 * taken in. Any thread may call it.
 */
final class FrameSlot {
    private @Nullable Frame newest;
    private boolean needsKeyFrame = true;
    private boolean busy;

    /** Offers a frame; returns whether the watcher was idle, so that its work on this frame is to be started. */
    synchronized boolean offer(Frame frame) {
        boolean losesOne = newest != null && newest.codec() != Codec.JPEG;
        if ((losesOne || needsKeyFrame) && !frame.keyFrame()) {
            needsKeyFrame = true;
            return false;
        }
        needsKeyFrame = false;
        newest = frame;
        boolean starts = !busy;
        busy = true;
        return starts;
    }

    /** The next frame to work on; null makes the watcher idle. */
    synchronized @Nullable Frame next() {
        Frame next = newest;
        newest = null;
        busy = next != null;
        return next;
    }
}
