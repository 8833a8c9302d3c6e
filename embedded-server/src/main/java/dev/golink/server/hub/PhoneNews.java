package dev.golink.server.hub;

import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhonePublisher;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.time.Clocks;

/**
 * Publishes changes of phones. Creates no snapshots while there are no listeners, so that heartbeats stay cheap.
 *
 * @param counts the present counts of the fleet
 * @param forget takes a phone off the list
 * @param shares gets each session that has changed, before others do
 */
record PhoneNews(Clocks clocks, KnownPhones known, Listeners<FleetListener> listeners, EventPublisher events,
        Supplier<FleetCounts> counts, Consumer<PhoneId> forget, Consumer<Session> shares) implements PhonePublisher {
    @Override
    public void changed(Session session) {
        shares.accept(session);
        session.publishSteps(events, clocks);
        if (listeners.isEmpty()) {
            known.note(session);
        } else {
            changed(session.snapshot(clocks.nanos()));
        }
    }

    @Override
    public void changed(Phone phone) {
        known.put(phone);
        FleetChange change = new FleetChange.PhoneChanged(phone, counts.get());
        listeners.notifyEach(listener -> listener.changed(change));
        known.forgetOldest().ifPresent(forget);
    }
}
