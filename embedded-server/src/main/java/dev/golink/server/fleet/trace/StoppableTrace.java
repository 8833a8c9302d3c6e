package dev.golink.server.fleet.trace;

import java.util.List;

/** Passes a trace on until its watch is closed. Any thread may close it; the other calls are as for the listener. */
public final class StoppableTrace implements TraceListener {
    private final TraceListener listener;
    private volatile boolean stopped;

    /** @param listener gets the lines and the end until {@link #stop} */
    public StoppableTrace(TraceListener listener) {
        this.listener = listener;
    }

    /** Passes nothing on any more. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void lines(List<TraceLine> lines) {
        if (!stopped) {
            listener.lines(lines);
        }
    }

    @Override
    public void ended(TraceEnd end) {
        if (!stopped) {
            listener.ended(end);
        }
    }
}
