package dev.golink.ui.roster;

import dev.golink.server.fleet.command.Outcome;

/** What this operator last asked of a phone, and its result. */
public sealed interface Request {
    /** No request is pending and none has failed. */
    None NONE = new None();

    /** No request is pending and none has failed. */
    record None() implements Request {}

    /**
     * The outcome of the command is not known yet.
     *
     * @param request what was asked
     * @param number  distinguishes this request from all other requests of this window
     * @param out     whether the command was sent; otherwise it waits for its turn
     */
    record Pending(SharingRequest request, long number, boolean out) implements Request {}

    /**
     * The command failed.
     *
     * @param request what was asked
     * @param outcome the outcome; neither {@code Done} nor {@code Sent}
     */
    record Failed(SharingRequest request, Outcome outcome) implements Request {}
}
