package dev.golink.server.hub.phone;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.hub.presence.ConnectionHistory;
import dev.golink.server.hub.presence.DuplicateIdDetector;
import dev.golink.server.hub.presence.FlapCounter;
import dev.golink.server.hub.presence.ObservedIntervals;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.time.Clocks;

/** What is remembered of phones' earlier connections. For the hub thread only. See decision 0013. */
final class EarlierConnections {
    private final Clocks clocks;
    /**
     * How often offline phones had recently reconnected when they disconnected. Phones without recent reconnections
     * have no entry.
     */
    private final Map<PhoneId, FlapCounter> flaps = new HashMap<>();
    /** The observed heartbeat intervals of offline phones. Phones without any have no entry. */
    private final Map<PhoneId, ObservedIntervals> habits = new HashMap<>();

    EarlierConnections(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * What is remembered of the earlier connections of a phone that connects.
     *
     * @param transport the phone's new connection
     * @param last      the phone as it was last known; null if it has never connected
     * @param replaced  the connection that the new one replaces; null if there is none
     */
    ConnectionHistory of(PhoneTransport transport, @Nullable Phone last, @Nullable Session replaced) {
        if (last == null) {
            return ConnectionHistory.NONE;
        }
        PhoneId id = transport.id();
        long now = clocks.nanos();
        FlapCounter before = replaced == null ? flaps.remove(id) : replaced.flapCounter();
        FlapCounter comingBack = before == null ? new FlapCounter(now) : before;
        comingBack.add(now);
        return replaced == null
                ? new ConnectionHistory(comingBack, last.link().departure(), habits.remove(id), last.vitals(),
                        null)
                : new ConnectionHistory(comingBack, ConnectionEnd.of(CloseCode.REPLACED).at(clocks.now()),
                        replaced.observed(), last.vitals(),
                        contest(replaced, transport, now));
    }

    /** Remembers a connection that ended without being replaced. */
    void departed(Session session) {
        PhoneId id = session.transport().id();
        if (session.flapCounter() != null && session.flapCounter().count(clocks.nanos()) > 0) {
            flaps.put(id, session.flapCounter());
        }
        if (session.observed() != null && session.observed().isBegun()) {
            habits.put(id, session.observed());
        }
    }

    /** Discards what is remembered of a phone that is no longer known. */
    void forget(PhoneId id) {
        flaps.remove(id);
        habits.remove(id);
    }

    private static DuplicateIdDetector contest(Session replaced, PhoneTransport by, long now) {
        DuplicateIdDetector before = replaced.contest();
        DuplicateIdDetector contest = before == null ? new DuplicateIdDetector() : before;
        contest.replaced(replaced.transport().address(), by.address(), now);
        return contest;
    }
}
