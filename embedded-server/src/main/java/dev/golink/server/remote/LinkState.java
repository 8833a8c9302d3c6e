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
     * There is no connection, and the next attempt is waited for; the last picture may be out of date.
     *
     * @param since     when the server was last heard; if it never was, when the first attempt began
     * @param nextTryAt when the next attempt begins
     * @param why       why the last connection or attempt ended
     */
    record Lost(Instant since, Instant nextTryAt, LinkLoss why) implements LinkState {}

    /**
     * There is no connection, and an attempt is under way.
     *
     * @param since as for {@link Lost}
     * @param why   why the last connection or attempt ended
     */
    record Retrying(Instant since, LinkLoss why) implements LinkState {}
}
