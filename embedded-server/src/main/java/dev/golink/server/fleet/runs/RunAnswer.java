package dev.golink.server.fleet.runs;

import dev.golink.server.fleet.id.Refusal;

/** The server's answer to a request about a run. */
public sealed interface RunAnswer {
    /**
     * The request succeeded.
     *
     * @param run    the run that began or that the request was about
     * @param phones how many phones the run is for, or how many of its commands were cancelled
     */
    record Taken(RunId run, int phones) implements RunAnswer {}

    /**
     * The server refused the request; nothing changed.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements RunAnswer {}

    /** The server was not reachable or did not answer. Whether it did anything is unknown. */
    record Unreachable() implements RunAnswer {}
}
