package dev.golink.server.fleet.trace;

import dev.golink.server.fleet.id.Refusal;

/** Why a trace ended. */
public sealed interface TraceEnd {
    /** It lasted as long as a trace may last, {@link Traces#LONGEST}. */
    record TimeOver() implements TraceEnd {}

    /** It delivered as much as a trace may deliver, {@link Traces#MOST}. */
    record SizeReached() implements TraceEnd {}

    /** The operator has lost the right to trace. */
    record RightLost() implements TraceEnd {}

    /**
     * The server did not begin it.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements TraceEnd {}

    /** The server is not reachable any more, or was not. */
    record Unreachable() implements TraceEnd {}
}
