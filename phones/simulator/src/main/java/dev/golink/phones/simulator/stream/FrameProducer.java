package dev.golink.phones.simulator.stream;

import java.time.Duration;

/** Produces the pictures of a stream. Used on the swarm's thread. */
sealed interface FrameProducer permits JpegProducer, ClipProducer, DrawnProducer {
    /** Sets the limits for pictures from now on. */
    void tune(StreamLimits limits);

    /** Makes the next picture a key frame. */
    void restart();

    /** Sends the picture that is due now, if there is one. It may be sent some time after this call. */
    void turn();

    /** The time from now until the next picture is due. */
    Duration untilNext();

    /** Discards pictures that are ordered but not sent yet. */
    void interrupt();

    /**
     * Goes on at once with a key frame, if necessary with one within earlier limits.
     *
     * @return whether a key frame within the present limits is sent or will be
     */
    boolean resume();

    /** Sends no more pictures, not even those already ordered. */
    void end();
}
