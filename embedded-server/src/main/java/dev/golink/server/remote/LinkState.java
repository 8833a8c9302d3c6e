package dev.golink.server.remote;

import java.time.Instant;

/** How a console's connection to its server stands; times are of this computer's wall clock, to be shown. */
public sealed interface LinkState {
    /** The first attempt is under way. */
    record Connecting() implements LinkState {}

    /**
     * The fleet is seen as it is.
     *
     * @param since since when
     */
    record Connected(Instant since) implements LinkState {}

    /**
     * There is no connection; the last picture may be out of date.
     *
     * @param since     since when
     * @param nextTryAt when the next attempt begins
     * @param why       why the last connection or attempt ended, in words
     */
    record Lost(Instant since, Instant nextTryAt, String why) implements LinkState {}
}
