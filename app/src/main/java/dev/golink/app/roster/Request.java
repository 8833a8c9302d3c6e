package dev.golink.app.roster;

import dev.golink.server.fleet.Outcome;

/** What this operator last asked of a phone, and what came of it. */
public sealed interface Request {
    /** Nothing is under way and nothing went wrong. */
    None NONE = new None();

    /** Nothing is under way and nothing went wrong. */
    record None() implements Request {}

    /**
     * The command is on its way and its outcome is not known.
     *
     * @param ask    what was asked
     * @param number tells this request from every other one of this window
     */
    record Pending(Ask ask, long number) implements Request {}

    /**
     * The command came to nothing.
     *
     * @param ask     what was asked
     * @param outcome what came instead; neither {@code Done} nor {@code Sent}
     */
    record Failed(Ask ask, Outcome outcome) implements Request {}
}
