package dev.golink.phones.simulator.stream;

import java.time.Duration;

/** One way to make the pictures of a stream. Used on the swarm's thread. */
sealed interface Film permits JpegFilm, ClipFilm {
    /** What pictures should be like from now on. */
    void tune(Wish wish);

    /** The next picture is to be one that can be decoded by itself. */
    void restart();

    /** Sends the picture that is due now, if there is one; it may also come a little later. */
    void turn();

    /** How long from now the next picture is due. */
    Duration untilNext();

    /** What is on its way is not sent any more. */
    void interrupt();

    /**
     * Goes on at once with a picture that can be decoded by itself, if need be with one as it was wished for before.
     *
     * @return whether one as it is wished for now is sent or on its way
     */
    boolean resume();

    /** Sends no more, not even what is on its way. */
    void end();
}
