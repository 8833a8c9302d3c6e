package dev.golink.server.fleet.runs;

import dev.golink.server.fleet.id.Refusal;

/** What the server made of a request about a run. */
public sealed interface RunAnswer {
    /**
     * It was done.
     *
     * @param run    the run that began, or that was asked about
     * @param phones how many phones it is for, or how many were taken back
     */
    record Taken(RunId run, int phones) implements RunAnswer {}

    /**
     * The server did not take it; nothing changed.
     *
     * @param refusal why not
     */
    record Refused(Refusal refusal) implements RunAnswer {}

    /** The server was not reached, or gave no answer; whether it did anything is not known. */
    record Unreachable() implements RunAnswer {}
}
