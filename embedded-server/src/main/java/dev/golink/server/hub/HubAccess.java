package dev.golink.server.hub;

import java.security.SecureRandom;
import java.time.Instant;

import dev.golink.server.access.entry.EntryRule;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.operator.OperatorSessions;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.waiting.WaitingClients;
import dev.golink.server.time.Clocks;

/** Who may connect, as far as the hub is concerned: the clients that wait, and those that may not stay. */
public final class HubAccess {
    private final AccessStore store;
    private final Clocks clocks;
    private final PhoneSessions phones;
    private final OperatorSessions operators;
    private final EventPublisher events;
    private final WaitingClients waiting;

    HubAccess(AccessStore store, Clocks clocks, KnownPhones known, PhoneSessions phones, OperatorSessions operators,
            EventPublisher events) {
        this.store = store;
        this.clocks = clocks;
        this.phones = phones;
        this.operators = operators;
        this.events = events;
        this.waiting = new WaitingClients(store, clocks, new SecureRandom(), new Presence(known), this::happened,
                () -> {});
    }

    /** The clients that wait to be let in. */
    public WaitingClients waiting() {
        return waiting;
    }

    /**
     * Applies a change of what is known about access: disconnects those who may not stay, and tells operators their
     * rights. O(peers).
     */
    public void changed() {
        AccessState state = store.state();
        Instant now = clocks.now();
        operators.accessChanged(
                (peer, from) -> EntryRule.rightsNow(peer.who(), from, peer.proof(), state, now));
        phones.disconnect(phone -> EntryRule
                .rightsNow(phone.peer().who(), phone.from(), phone.peer().proof(), state, now).isEmpty());
    }

    /** Publishes what happened about access. */
    public void happened(AccessEvent what) {
        events.publish(new FleetEvent.AccessHappened(clocks.moment(), what));
    }

    /** Whom the server knows. */
    private final class Presence implements WaitingClients.Presence {
        private final KnownPhones known;

        Presence(KnownPhones known) {
            this.known = known;
        }

        @Override
        public boolean isKnown(ClaimedId who) {
            return who.kind() == PeerKind.PHONE && known.has(new PhoneId(who.id()));
        }

        @Override
        public boolean isOnline(ClaimedId who) {
            return switch (who.kind()) {
                case PHONE -> phones.session(new PhoneId(who.id())) != null;
                case OPERATOR -> operators.isOnline(new OperatorId(who.id()));
            };
        }
    }
}
