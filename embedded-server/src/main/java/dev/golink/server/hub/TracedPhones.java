package dev.golink.server.hub;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.time.Clocks;
import dev.golink.server.trace.PhoneTraces;
import dev.golink.server.trace.TraceTap;
import dev.golink.server.trace.TraceTaps;

/** The traces of phones, and the connections that report to them. For the hub thread only, except the taps. */
public final class TracedPhones {
    private final PhoneSessions phones;
    private final TraceTaps taps = new TraceTaps();
    private final PhoneTraces traces;

    TracedPhones(Clocks clocks, PhoneSessions phones, EventPublisher events) {
        this.phones = phones;
        this.traces = new PhoneTraces(clocks, taps, this::attach, events::publish);
    }

    /** The taps, for any thread. */
    public TraceTaps taps() {
        return taps;
    }

    /** The traces, for the hub thread. */
    public PhoneTraces traces() {
        return traces;
    }

    /** Handles a new connection, because a trace may have begun after the connection looked for one. */
    void connected(PhoneTransport transport) {
        TraceTap tap = taps.of(transport.id());
        if (tap != null) {
            transport.trace(tap);
        }
    }

    /** Ends all traces, because the server ends. */
    void close() {
        traces.endAll(_ -> true, new TraceEnd.Unreachable());
    }

    private void attach(PhoneId phone, @Nullable TraceTap tap) {
        Session session = phones.session(phone);
        if (session != null) {
            session.transport().trace(tap);
        }
    }
}
