package dev.golink.ui.roster;

import dev.golink.server.fleet.command.Outcome;

/** What this operator last asked of a phone, and what came of it. */
public sealed interface Request {
    /** Nothing is under way and nothing went wrong. */
    None NONE = new None();

    /** Nothing is under way and nothing went wrong. */
    record None() implements Request {}

    /**
     * The outcome of the command is not known.
     *
     * @param ask    what was asked
     * @param number tells this request from every other one of this window
     * @param out    whether the command is on its way; else it waits for its turn
     */
    record Pending(Ask ask, long number, boolean out) implements Request {}

    /**
     * The command came to nothing.
     *
     * @param ask     what was asked
     * @param outcome what came instead; neither {@code Done} nor {@code Sent}
     */
    record Failed(Ask ask, Outcome outcome) implements Request {}
}
