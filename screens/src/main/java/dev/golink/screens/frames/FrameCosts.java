package dev.golink.screens.frames;

import dev.golink.server.fleet.screen.Codec;

/** Receives what each frame cost. */
@FunctionalInterface
public interface FrameCosts {
    /**
     * Called for each decoded frame on a worker's thread, on several at once.
     *
     * @param codec  of the frame
     * @param pixels number of pixels of its picture before scaling
     * @param nanos  nanoseconds of decoding, scaling included
     * @param bytes  bytes of its encoded picture
     */
    void decoded(Codec codec, int pixels, long nanos, int bytes);
}
