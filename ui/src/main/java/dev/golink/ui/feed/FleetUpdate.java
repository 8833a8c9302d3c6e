package dev.golink.ui.feed;

import java.util.Map;
import java.util.Set;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * All changes since the last update, merged: each phone only with its newest state.
 *
 * @param whole   whether {@code phones} holds all phones there are, so that no other phone is known any more
 * @param phones  the phones that are new or changed
 * @param gone    the phones that are no longer known; none of them is in {@code phones}
 * @param counts  the counts after all these changes
 * @param changes how many changes the fleet reported, before they were merged
 */
public record FleetUpdate(boolean whole, Map<PhoneId, Phone> phones, Set<PhoneId> gone, FleetCounts counts,
        int changes) {
    /** Copies the collections. */
    public FleetUpdate {
        phones = Map.copyOf(phones);
        gone = Set.copyOf(gone);
    }
}
