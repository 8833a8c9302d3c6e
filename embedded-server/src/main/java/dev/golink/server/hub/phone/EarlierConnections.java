package dev.golink.server.hub.phone;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.hub.line.Ending;
import dev.golink.server.hub.line.PhoneLine;
import dev.golink.server.hub.presence.AddressContest;
import dev.golink.server.hub.presence.Flaps;
import dev.golink.server.hub.presence.HeartbeatHabit;
import dev.golink.server.hub.presence.Past;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.time.Time;

/** What is remembered of phones' earlier connections. For the hub thread only. */
final class EarlierConnections {
    private final Time time;
    /**
     * How often offline phones had recently reconnected when they disconnected. Phones without recent reconnections
     * have no entry.
     */
    private final Map<PhoneId, Flaps> flaps = new HashMap<>();
    /** The observed heartbeat intervals of offline phones. Phones without any have no entry. */
    private final Map<PhoneId, HeartbeatHabit> habits = new HashMap<>();

    EarlierConnections(Time time) {
        this.time = time;
    }

    /**
     * What is remembered of the earlier connections of a phone that connects.
     *
     * @param line     the phone's new connection
     * @param last     the phone as it was last known; null if it has never connected
     * @param replaced the connection that the new one replaces; null if there is none
     */
    Past of(PhoneLine line, @Nullable Phone last, @Nullable Session replaced) {
        if (last == null) {
            return Past.NONE;
        }
        PhoneId id = line.id();
        long now = time.nanos();
        Flaps before = replaced == null ? flaps.remove(id) : replaced.flaps();
        Flaps comingBack = before == null ? new Flaps(now) : before;
        comingBack.add(now);
        return replaced == null
                ? new Past(comingBack, last.link().departure(), habits.remove(id), null)
                : new Past(comingBack, Ending.of(CloseCode.REPLACED).at(time.now()), replaced.habit(),
                        contest(replaced, line, now));
    }

    /** Remembers a connection that ended without being replaced. */
    void departed(Session session) {
        PhoneId id = session.line().id();
        if (session.flaps() != null && session.flaps().count(time.nanos()) > 0) {
            flaps.put(id, session.flaps());
        }
        if (session.habit() != null && session.habit().isBegun()) {
            habits.put(id, session.habit());
        }
    }

    /** Discards what is remembered of a phone that is no longer known. */
    void forget(PhoneId id) {
        flaps.remove(id);
        habits.remove(id);
    }

    private static AddressContest contest(Session replaced, PhoneLine by, long now) {
        AddressContest before = replaced.contest();
        AddressContest contest = before == null ? new AddressContest() : before;
        contest.replaced(replaced.line().address(), by.address(), now);
        return contest;
    }
}
