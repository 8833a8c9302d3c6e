package dev.golink.server.hub;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import dev.golink.server.access.entry.EntryRule;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.Token;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.Peer;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.access.AccessLog;
import dev.golink.server.hub.access.AccessService;
import dev.golink.server.hub.access.AccessTools;
import dev.golink.server.hub.access.AccessWatches;
import dev.golink.server.hub.access.OperatorAccess;
import dev.golink.server.hub.audit.AuditTrail;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.operator.OperatorSessions;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.hub.waiting.WaitingClients;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.time.Clocks;

/**
 * Who may connect, as far as the hub is concerned: the clients that wait, those that may not stay, and what operators
 * decide.
 */
public final class HubAccess {
    private static final String NOT_VALID = "What let this client in is not valid any more.";

    private final AccessStore store;
    private final Clocks clocks;
    private final PhoneSessions phones;
    private final Supplier<OperatorSessions> operators;
    private final EventPublisher events;
    private final WaitingClients waiting;
    private final AccessWatches watches;
    private final AccessService service;
    private final AccessLog log;
    /** The token that ends next; empty if none does. */
    private Optional<Token> ending;

    /** @param operators gives the operators once the hub is complete */
    HubAccess(AccessTools tools, Clocks clocks, KnownPhones known, PhoneSessions phones,
            Supplier<OperatorSessions> operators, EventPublisher events, AuditTrail trail) {
        this.store = tools.store();
        this.clocks = clocks;
        this.phones = phones;
        this.operators = operators;
        this.events = events;
        this.log = new AccessLog(clocks);
        this.waiting = new WaitingClients(store, clocks, new SecureRandom(), new Presence(known), this::happened,
                this::viewChanged);
        this.watches = new AccessWatches(tools, clocks, waiting);
        this.service = new AccessService(tools, clocks, waiting, this::happened, watches::changed, trail);
        this.ending = store.state().tokens().nextToEnd(clocks.now());
    }

    /** The clients that wait to be let in. */
    public WaitingClients waiting() {
        return waiting;
    }

    /** Those who watch access. */
    public AccessWatches watches() {
        return watches;
    }

    /** What remote operators decide and see. */
    OperatorAccess forOperators() {
        return new OperatorAccess(service, watches);
    }

    /**
     * Carries out what an operator decided. Completes with the answer on the hub thread, or with an exception if the hub
     * has ended meanwhile.
     */
    public CompletionStage<AccessAnswer> request(OperatorId by, Rights rights, AccessRequest request) {
        return service.request(by, rights, request);
    }

    /**
     * Handles a phone's new connection. What let it in is checked once more: after the decision it may have been
     * revoked, or the id given to somebody.
     */
    void connected(PhoneTransport transport) {
        if (rightsNow(transport.peer(), transport.from()).isPresent()) {
            phones.connected(transport);
        } else {
            transport.close(CloseCode.NOT_PROVEN, NOT_VALID);
        }
    }

    /** Handles an operator's new connection. Its rights are those of this moment. */
    void connected(OperatorPeer peer, OperatorTransport transport) {
        rightsNow(peer, transport.from()).ifPresentOrElse(
                rights -> operators.get().connected(new OperatorPeer(peer.id(), rights, peer.proof()), transport),
                () -> transport.close(CloseCode.NOT_PROVEN, NOT_VALID));
    }

    private Optional<Rights> rightsNow(Peer peer, InetAddress from) {
        return EntryRule.rightsNow(peer.who(), from, peer.proof(), store.state(), clocks.now());
    }

    /**
     * Applies a change of what is known about access: disconnects those who may not stay, and tells operators their
     * rights. O(peers).
     */
    public void changed() {
        AccessState state = store.state();
        Instant now = clocks.now();
        operators.get().accessChanged(
                (peer, from) -> EntryRule.rightsNow(peer.who(), from, peer.proof(), state, now));
        List.copyOf(phones.sessions()).stream().filter(session -> isOut(session.transport(), state, now))
                .forEach(session -> phones.disconnect(session, CloseCode.NOT_PROVEN,
                        ConnectionEnd.of(CloseCode.NOT_PROVEN)));
        ending = state.tokens().nextToEnd(now);
        watches.changed();
    }

    private static boolean isOut(PhoneTransport phone, AccessState state, Instant now) {
        return EntryRule.rightsNow(phone.peer().who(), phone.from(), phone.peer().proof(), state, now).isEmpty();
    }

    /** Does what is due by time: disconnects those whose token has ended, for example. */
    void tick() {
        waiting.tick();
        watches.tick();
        log.tick();
        if (ending.isPresent() && ending.get().isOver(clocks.now())) {
            changed();
        }
    }

    /** Writes to the log and publishes what happened about access. */
    public void happened(AccessEvent what) {
        log.write(what);
        events.publish(new FleetEvent.AccessHappened(clocks.moment(), what));
    }

    private void viewChanged() {
        watches.changed();
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
                case OPERATOR -> operators.get().isOnline(new OperatorId(who.id()));
            };
        }
    }
}
