package dev.golink.server.remote.link;

import java.time.Instant;

import dev.golink.server.time.Moment;

/** How a console's connection to its server stands, by this computer's clocks. */
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
    record Lost(Moment since, Moment nextTryAt, LinkLoss why) implements LinkState {}

    /**
     * There is no connection, and an attempt is under way.
     *
     * @param since as for {@link Lost}
     * @param why   why the last connection or attempt ended
     */
    record Retrying(Moment since, LinkLoss why) implements LinkState {}

    /**
     * There is no connection, because an operator ended it or another console took this one's name; none is attempted until
     * somebody here wants it again.
     *
     * @param since as for {@link Lost}
     * @param why   why the last connection ended
     */
    record Away(Moment since, LinkLoss why) implements LinkState {}
}
