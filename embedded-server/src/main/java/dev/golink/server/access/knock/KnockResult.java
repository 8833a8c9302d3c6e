package dev.golink.server.access.knock;

import java.time.Instant;

/** What comes of a knock. */
public sealed interface KnockResult {
    /**
     * The client waits for an operator.
     *
     * @param row   its row in the list
     * @param fresh whether the row is new; otherwise the client has only connected again
     */
    record Waits(Waiting row, boolean fresh) implements KnockResult {}

    /**
     * It is refused, because the id belongs to somebody. Operators are told that somebody claims it.
     *
     * @param claim what to tell them
     */
    record Claims(Claim claim) implements KnockResult {}

    /**
     * It is refused, because an operator turned it away.
     *
     * @param until when that is forgotten, by the wall clock
     */
    record TurnedAwayBefore(Instant until) implements KnockResult {}

    /**
     * It is refused, because too many wait.
     *
     * @param inItsNetwork whether too many of its network wait, or too many in all
     */
    record TooManyWait(boolean inItsNetwork) implements KnockResult {}
}
