package dev.golink.server.hub;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.profiles.ProfileRegistry;
import dev.golink.server.time.Clocks;

/**
 * Changes the profiles of phones, and removes phones from the roster, in an operator's name. For the hub thread only.
 */
final class PhoneEdits {
    private final Clocks clocks;
    private final ProfileRegistry profiles;
    private final KnownPhones known;
    private final PhoneSessions phones;
    private final EventPublisher events;
    private final Consumer<PhoneId> forgotten;

    /** @param forgotten gets each phone that is removed from the roster */
    PhoneEdits(Clocks clocks, ProfileRegistry profiles, KnownPhones known, PhoneSessions phones, EventPublisher events,
            Consumer<PhoneId> forgotten) {
        this.clocks = clocks;
        this.profiles = profiles;
        this.known = known;
        this.phones = phones;
        this.events = events;
        this.forgotten = forgotten;
    }

    /** Edits the profiles of phones, listed or not. O(1) for each phone. */
    EditOutcome edit(OperatorId by, Set<PhoneId> ids, ProfileEdit edit) {
        try {
            Map<PhoneId, Profile> changed = profiles.edit(ids, edit);
            changed.forEach(phones::profiled);
            if (!changed.isEmpty()) {
                events.publish(new FleetEvent.PhonesEdited(clocks.moment(), by, changed.keySet(), edit));
            }
            return new EditOutcome.Kept(changed.size());
        } catch (RefusedException e) {
            return new EditOutcome.Refused(e.refusal(), 0);
        }
    }

    /** Removes the given phones from the roster, but only those that are offline. O(1) for each phone. */
    EditOutcome forget(OperatorId by, Set<PhoneId> ids) {
        List<PhoneId> gone = ids.stream().filter(known::forget).toList();
        gone.forEach(forgotten);
        if (!gone.isEmpty()) {
            events.publish(new FleetEvent.PhonesForgotten(clocks.moment(), by, Set.copyOf(gone)));
        }
        return new EditOutcome.Kept(gone.size());
    }
}
