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
import dev.golink.server.time.Clocks;

/**
 * Every known phone, and the counts over all of them. Each change updates the counts in O(1). If nobody is notified of
 * a phone's change, its snapshot is created only when it is requested.
 */
public final class KnownPhones {
    private final int mostOffline;
    private final Clocks clocks;
    private final Map<PhoneId, Entry> phones = new HashMap<>();
    private final SequencedSet<PhoneId> offline = new LinkedHashSet<>();
    private int late;
    private int stale;
    private int sharing;

    public KnownPhones(int mostOffline, Clocks clocks) {
        this.mostOffline = mostOffline;
        this.clocks = clocks;
    }

    /** A snapshot of the phone; null if it is not known. */
    @Nullable
    public Phone get(PhoneId id) {
        Entry entry = phones.get(id);
        return entry == null ? null : entry.phone(clocks.nanos());
    }

    /** Whether the phone is known. */
    public boolean has(PhoneId id) {
        return phones.containsKey(id);
    }

    /** Snapshots of all known phones. */
    public List<Phone> all() {
        long now = clocks.nanos();
        return phones.values().stream().map(entry -> entry.phone(now)).toList();
    }

    /** Records a phone's new snapshot. */
    public void put(Phone phone) {
        entry(phone.id()).become(phone);
        count(phone.presence(), phone.sharing().isShared(), 1);
        if (phone.presence() == Presence.OFFLINE) {
            offline.add(phone.id()); // does not move a phone that is in the set already
        } else {
            offline.remove(phone.id());
        }
    }

    /** Records that a connected phone changed, without creating a snapshot. */
    public void note(Session session) {
        PhoneId id = session.transport().id();
        entry(id).become(session);
        count(session.presence(), session.sharing().state().isShared(), 1);
        offline.remove(id);
    }

    /**
     * Removes the offline phone that was seen least recently, if there are too many offline phones. Returns the removed
     * phone.
     */
    public Optional<PhoneId> forgetOldest() {
        if (offline.size() <= mostOffline) {
            return Optional.empty();
        }
        PhoneId id = offline.getFirst();
        forget(id);
        return Optional.of(id);
    }

    /** Removes a phone if it is offline. Returns whether it did. */
    public boolean forget(PhoneId id) {
        if (!offline.remove(id)) {
            return false;
        }
        entry(id);
        phones.remove(id);
        return true;
    }

    /** The counts of the fleet, combined with the given number and names of operators. */
    public FleetCounts counts(int operators, List<OperatorId> names) {
        return new FleetCounts(phones.size() - offline.size(), late, stale, offline.size(), sharing, operators, names);
    }

    /** The phone's entry, new or existing. An existing entry is taken out of the counts. */
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

    /** One phone: how it is counted, and either its snapshot or the session to create one from. */
    private static final class Entry {
        private Presence presence = Presence.OFFLINE;
        private boolean shared;
        /** Null while the snapshot is out of date. */
        private @Nullable Phone phone;
        /** Null while the snapshot is up to date. */
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
