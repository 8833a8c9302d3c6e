package dev.golink.app.viewer.frames;

import dev.golink.server.fleet.Frame;

/** Makes pictures of frames. */
@FunctionalInterface
public interface FrameDecoder {
    /**
     * Decodes a frame, on a worker's thread; may be called for several phones at once. Never throws for what a phone
     * sent.
     *
     * @param arrivedAt when it arrived, in nanoseconds of the console's monotonic clock
     */
    Decoded decode(Frame frame, long arrivedAt);
}
