package dev.golink.server.local;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.StoppableTrace;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.server.hub.HubThread;
import dev.golink.server.trace.PhoneTrace;

/** Traces of the operator at the server's own window, who is always its administrator. */
public final class LocalTraces implements Traces {
    private final HubThread hub;
    private final OperatorId operator;

    /** @param operator the operator in whose name this process traces phones */
    public LocalTraces(HubThread hub, OperatorId operator) {
        this.hub = hub;
        this.operator = operator;
    }

    @Override
    public Watch trace(PhoneId phone, TraceListener listener) {
        StoppableTrace passed = new StoppableTrace(listener);
        AtomicReference<@Nullable PhoneTrace> begun = new AtomicReference<>();
        boolean handed = hub.hand(hub -> begun
                .set(hub.traced().traces().begin(operator, phone, passed, () -> false).orElse(null)));
        if (!handed) {
            passed.ended(new TraceEnd.Unreachable());
        }
        return () -> {
            passed.stop();
            hub.hand(hub -> {
                PhoneTrace trace = begun.get();
                if (trace != null) {
                    hub.traced().traces().end(trace);
                }
            });
        };
    }
}
