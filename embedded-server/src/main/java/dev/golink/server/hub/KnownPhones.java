package dev.golink.server.hub;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.OperatorId;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Presence;

/** Every known phone as it was last published, and the counts over them, kept up to date with each change in O(1). */
final class KnownPhones {
    private final int mostOffline;
    private final Map<PhoneId, Phone> phones = new HashMap<>();
    private final SequencedSet<PhoneId> offline = new LinkedHashSet<>();
    private int late;
    private int stale;
    private int sharing;

    KnownPhones(int mostOffline) {
        this.mostOffline = mostOffline;
    }

    @Nullable
    Phone get(PhoneId id) {
        return phones.get(id);
    }

    Collection<Phone> all() {
        return phones.values();
    }

    void put(Phone phone) {
        count(phones.put(phone.id(), phone), -1);
        count(phone, 1);
        if (phone.presence() == Presence.OFFLINE) {
            offline.add(phone.id()); // one that is there already stays in its place
        } else {
            offline.remove(phone.id());
        }
    }

    /** Forgets the offline phone that was seen least recently, if there are too many. */
    Optional<PhoneId> forgetOldest() {
        if (offline.size() <= mostOffline) {
            return Optional.empty();
        }
        PhoneId id = offline.getFirst();
        forget(id);
        return Optional.of(id);
    }

    /** Forgets a phone if it is offline; returns whether it did. */
    boolean forget(PhoneId id) {
        if (!offline.remove(id)) {
            return false;
        }
        count(phones.remove(id), -1);
        return true;
    }

    FleetCounts counts(int operators, List<OperatorId> names) {
        return new FleetCounts(phones.size() - offline.size(), late, stale, offline.size(), sharing, operators, names);
    }

    private void count(@Nullable Phone phone, int by) {
        if (phone == null) {
            return;
        }
        switch (phone.presence()) {
            case LATE -> late += by;
            case STALE -> stale += by;
            case ONLINE, OFFLINE -> {}
        }
        if (phone.sharing().isShared()) {
            sharing += by;
        }
    }
}
