package dev.golink.screens.frames;

import dev.golink.server.fleet.screen.Codec;

/** Is told what each frame cost. */
@FunctionalInterface
public interface FrameCosts {
    /**
     * A frame was decoded; on a worker's thread, several at once.
     *
     * @param codec  of the frame
     * @param pixels of its picture as it came
     * @param nanos  nanoseconds that its decoding took, scaling included
     * @param bytes  of its encoded picture
     */
    void decoded(Codec codec, int pixels, long nanos, int bytes);
}
