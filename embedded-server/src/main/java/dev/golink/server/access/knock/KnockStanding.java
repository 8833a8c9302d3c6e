package dev.golink.server.access.knock;

import java.time.Instant;

/** What the server already knows about the id of a client that knocks. */
public sealed interface KnockStanding {
    /** Nothing: the id is free. */
    record Free() implements KnockStanding {}

    /** An operator let the id in from elsewhere, and it is not connected. The phone may have changed its address. */
    record LetInElsewhere() implements KnockStanding {}

    /** The id is known, paired or online, so nobody can knock for it. */
    record Taken() implements KnockStanding {}

    /**
     * An operator turned the id away in this network.
     *
     * @param until when that is forgotten, by the wall clock
     */
    record TurnedAwayBefore(Instant until) implements KnockStanding {}
}
