package dev.golink.app.trace;

import dev.golink.server.fleet.trace.TraceEnd;

/** The state of a trace. */
public sealed interface TraceState {
    /** The server was asked, and delivers what comes. */
    record Running() implements TraceState {}

    /** The operator ended it. */
    record Stopped() implements TraceState {}

    /**
     * The server ended it.
     *
     * @param why the reason
     */
    record Ended(TraceEnd why) implements TraceState {}
}
