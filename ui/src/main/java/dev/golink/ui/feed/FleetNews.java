package dev.golink.ui.feed;

import java.util.Map;
import java.util.Set;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * Everything that changed since the last news, merged: of each phone only its newest state.
 *
 * @param whole   whether the phones are all there are, and any other that was known is not any more
 * @param phones  the phones that are new or changed
 * @param gone    the phones that are no longer known; disjoint from the phones
 * @param counts  the counts after all of it
 * @param changes how many changes the fleet told of, before they were merged
 */
public record FleetNews(boolean whole, Map<PhoneId, Phone> phones, Set<PhoneId> gone, FleetCounts counts,
        int changes) {
    /** Copies the collections. */
    public FleetNews {
        phones = Map.copyOf(phones);
        gone = Set.copyOf(gone);
    }
}
