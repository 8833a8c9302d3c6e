package dev.golink.server.hub.phone;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.time.Time;

/**
 * Every known phone, and the counts over them, kept up to date with each change in O(1). Of a phone whose change nobody is told,
 * the picture is made once somebody asks for it.
 */
public final class KnownPhones {
    private final int mostOffline;
    private final Time time;
    private final Map<PhoneId, Entry> phones = new HashMap<>();
    private final SequencedSet<PhoneId> offline = new LinkedHashSet<>();
    private int late;
    private int stale;
    private int sharing;

    public KnownPhones(int mostOffline, Time time) {
        this.mostOffline = mostOffline;
        this.time = time;
    }

    /** What is known of a phone; null if nothing is. */
    @Nullable
    public Phone get(PhoneId id) {
        Entry entry = phones.get(id);
        return entry == null ? null : entry.phone(time.nanos());
    }

    /** All of them, as they are now. */
    public List<Phone> all() {
        long now = time.nanos();
        return phones.values().stream().map(entry -> entry.phone(now)).toList();
    }

    /** The phone changed, and is told of. */
    public void put(Phone phone) {
        entry(phone.id()).become(phone);
        count(phone.presence(), phone.sharing().isShared(), 1);
        if (phone.presence() == Presence.OFFLINE) {
            offline.add(phone.id()); // one that is there already stays in its place
        } else {
            offline.remove(phone.id());
        }
    }

    /** A phone that is connected changed, and nobody is told. */
    public void note(Session session) {
        PhoneId id = session.line().id();
        entry(id).become(session);
        count(session.presence(), session.sharing().state().isShared(), 1);
        offline.remove(id);
    }

    /** Forgets the offline phone that was seen least recently, if there are too many. */
    public Optional<PhoneId> forgetOldest() {
        if (offline.size() <= mostOffline) {
            return Optional.empty();
        }
        PhoneId id = offline.getFirst();
        forget(id);
        return Optional.of(id);
    }

    /** Forgets a phone if it is offline; returns whether it did. */
    public boolean forget(PhoneId id) {
        if (!offline.remove(id)) {
            return false;
        }
        entry(id);
        phones.remove(id);
        return true;
    }

    /** The numbers of the fleet, with the operators that are connected. */
    public FleetCounts counts(int operators, List<OperatorId> names) {
        return new FleetCounts(phones.size() - offline.size(), late, stale, offline.size(), sharing, operators, names);
    }

    /** The phone's entry, which counts no longer. */
    private Entry entry(PhoneId id) {
        Entry entry = phones.get(id);
        if (entry == null) {
            Entry first = new Entry();
            phones.put(id, first);
            return first;
        }
        count(entry.presence, entry.shared, -1);
        return entry;
    }

    private void count(Presence presence, boolean shared, int by) {
        switch (presence) {
            case LATE -> late += by;
            case STALE -> stale += by;
            case ONLINE, OFFLINE -> {}
        }
        if (shared) {
            sharing += by;
        }
    }

    /** One phone: as which it counts, and its picture or what that is made of. */
    private static final class Entry {
        private Presence presence = Presence.OFFLINE;
        private boolean shared;
        /** Null while it is out of date. */
        private @Nullable Phone phone;
        /** Null while the picture holds. */
        private @Nullable Session session;

        void become(Phone told) {
            presence = told.presence();
            shared = told.sharing().isShared();
            phone = told;
            session = null;
        }

        void become(Session changed) {
            presence = changed.presence();
            shared = changed.sharing().state().isShared();
            phone = null;
            session = changed;
        }

        Phone phone(long now) {
            Phone present = phone;
            if (session != null) {
                present = session.snapshot(now);
                phone = present;
                session = null;
            }
            return Objects.requireNonNull(present);
        }
    }
}
