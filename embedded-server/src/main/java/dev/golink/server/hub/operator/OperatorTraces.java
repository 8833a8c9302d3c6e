package dev.golink.server.hub.operator;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.server.fleet.trace.TraceListener;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.TraceMessage;
import dev.golink.server.protocol.message.TraceNews;
import dev.golink.server.protocol.trace.TraceJson;
import dev.golink.server.trace.PhoneTrace;
import dev.golink.server.trace.PhoneTraces;

/** The traces of remote operators. For the hub thread only. */
public final class OperatorTraces {
    /** Room for the fields of a message beside its lines. */
    private static final int OTHER_FIELDS = 1_024;

    private final PhoneTraces traces;
    private final IdentityHashMap<OperatorTransport, Map<String, PhoneTrace>> running = new IdentityHashMap<>();

    /** Starts without operators. */
    public OperatorTraces(PhoneTraces traces) {
        this.traces = traces;
    }

    /** Handles a message. The operator's rights suffice for it. */
    void received(OperatorId operator, OperatorTransport transport, TraceMessage message) {
        switch (message) {
            case TraceMessage.Begin(String id, var phone) -> {
                if (of(transport).containsKey(id)) {
                    refuse(transport, id, Refusal.inWords("A trace with this id runs already."));
                } else {
                    traces.begin(operator, phone, new Telling(transport, id), transport::isBehind)
                            .ifPresent(
                                    trace -> running.computeIfAbsent(transport, _ -> new HashMap<>()).put(id, trace));
                }
            }
            case TraceMessage.End(String id) -> {
                PhoneTrace ended = of(transport).remove(id);
                if (ended != null) { // otherwise its end is on its way
                    traces.end(ended);
                }
            }
            case TraceMessage.Wrong(String id, _, var why) -> refuse(transport, id, why);
        }
    }

    /** Handles a change of what an operator may do. */
    void changed(OperatorTransport transport, Rights rights) {
        if (!rights.has(Right.ADMIN)) {
            List<PhoneTrace> lost = List.copyOf(of(transport).values());
            traces.endAll(lost::contains, new TraceEnd.RightLost());
            running.remove(transport);
        }
    }

    /** Handles the end of an operator's connection. */
    void gone(OperatorTransport transport) {
        Map<String, PhoneTrace> ended = running.remove(transport);
        if (ended != null) {
            ended.values().forEach(traces::end);
        }
    }

    private Map<String, PhoneTrace> of(OperatorTransport transport) {
        return running.getOrDefault(transport, new HashMap<>());
    }

    private static void refuse(OperatorTransport transport, String id, Refusal why) {
        send(transport, new TraceNews.Ended(id, new TraceEnd.Refused(why)));
    }

    private static void send(OperatorTransport transport, TraceNews news) {
        transport.send(new ServerMessage.OfTrace(news));
    }

    /** Sends the lines of one trace to its operator. */
    private final class Telling implements TraceListener {
        private final OperatorTransport transport;
        private final String id;

        Telling(OperatorTransport transport, String id) {
            this.transport = transport;
            this.id = id;
        }

        @Override
        public void lines(List<TraceLine> lines) {
            TraceJson.parts(lines, Envelope.LONGEST - OTHER_FIELDS)
                    .forEach(part -> send(transport, new TraceNews.Lines(id, part)));
        }

        @Override
        public void ended(TraceEnd end) {
            of(transport).remove(id);
            send(transport, new TraceNews.Ended(id, end));
        }
    }
}
