package dev.golink.server.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.fleet.trace.Traces;

/** One operator's trace of one phone. Any thread may add lines; the hub thread takes them. */
public final class PhoneTrace {
    private final OperatorId operator;
    private final PhoneId phone;
    private final TraceListener listener;
    private final BooleanSupplier isBehind;
    private final long began;
    private List<TraceLine> lines = new ArrayList<>();
    private int room = Traces.MOST;

    /** @param began when it began, in nanoseconds of the monotonic clock */
    PhoneTrace(OperatorId operator, PhoneId phone, TraceListener listener, BooleanSupplier isBehind, long began) {
        this.operator = operator;
        this.phone = phone;
        this.listener = listener;
        this.isBehind = isBehind;
        this.began = began;
    }

    OperatorId operator() {
        return operator;
    }

    PhoneId phone() {
        return phone;
    }

    TraceListener listener() {
        return listener;
    }

    /** Whether so much waits for the operator that lines should wait too. */
    boolean isBehind() {
        return isBehind.getAsBoolean();
    }

    /** Whether the trace has lasted as long as a trace may. */
    boolean isTimeOver(long now) {
        return now - began >= Traces.LONGEST.toNanos();
    }

    /** Adds a line, unless the trace is full. The line that does not fit any more is the last one. */
    synchronized void add(TraceLine line) {
        if (room >= 0) {
            room -= line.cost();
            if (room >= 0) {
                lines.add(line);
            }
        }
    }

    /** Whether a line did not fit any more. */
    synchronized boolean isFull() {
        return room < 0;
    }

    /** The lines since the last call. */
    synchronized List<TraceLine> take() {
        List<TraceLine> taken = lines;
        lines = new ArrayList<>();
        return taken;
    }
}
