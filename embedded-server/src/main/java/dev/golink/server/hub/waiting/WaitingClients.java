package dev.golink.server.hub.waiting;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.access.knock.Knock;
import dev.golink.server.access.knock.KnockResult;
import dev.golink.server.access.knock.KnockStanding;
import dev.golink.server.access.knock.LetIn;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.knock.WaitingList;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.TurnedAwayMemory;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.admission.Peer;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.transport.WaitingTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/**
 * The connections of the clients that wait to be let in. Carries out what {@link WaitingList} decides. For the hub thread
 * only.
 */
public final class WaitingClients {
    private static final Duration PING_EVERY = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final int MOST_CLAIMS = 100;
    private static final String IN_USE = "This id is in use here. Pair the phone with a code, or log in.";
    private static final String TURNED_AWAY = "An operator turned this client away.";

    private final AccessStore store;
    private final Clocks clocks;
    private final TokenIssuer issuer;
    private final WaitingList list;
    private final Presence presence;
    private final Consumer<AccessEvent> events;
    private final Runnable changed;
    private final Map<WaitingTransport, Integer> rows = new HashMap<>();
    /** The connection of each row. */
    private final Map<Integer, WaitingTransport> transports = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private int refused;
    private long pingedAt;

    /**
     * An empty list.
     *
     * @param secrets  makes numbers and tokens
     * @param presence says whom the server knows
     * @param events   hears what happens
     * @param changed  runs after each change of the list
     */
    public WaitingClients(AccessStore store, Clocks clocks, RandomGenerator secrets, Presence presence,
            Consumer<AccessEvent> events, Runnable changed) {
        this.store = store;
        this.clocks = clocks;
        this.issuer = new TokenIssuer(secrets, clocks::now);
        this.list = new WaitingList(clocks::now, secrets);
        this.presence = presence;
        this.events = events;
        this.changed = changed;
        this.pingedAt = clocks.nanos();
    }

    /** Handles a new connection of a client without a credential. */
    public void knocks(WaitingTransport transport) {
        ClaimedId who = transport.who();
        KnockResult result = list.knock(new Knock(who, transport.from(), "", transport.keepsTokens()),
                standing(who, transport.from()));
        switch (result) {
            case KnockResult.Waits(Waiting row, boolean fresh) -> {
                put(row.row(), transport);
                if (who.kind() == PeerKind.PHONE) { // an operator's page would act on it
                    transport.send(new ServerMessage.Waiting(row.number()));
                }
                if (fresh) {
                    events.accept(new AccessEvent.Waits(who, transport.from()));
                }
            }
            case KnockResult.Claims(Claim claim) -> {
                claimed(claim);
                transport.close(CloseCode.NOT_ALLOWED, IN_USE);
            }
            case KnockResult.TurnedAwayBefore _ -> transport.close(CloseCode.NOT_ALLOWED, TURNED_AWAY);
            case KnockResult.TooManyWait _ -> {
                refused++;
                transport.close(CloseCode.TRY_LATER, "Too many clients wait to be let in. Try again later.");
            }
        }
        changed.run();
    }

    /** Ends the earlier connection of a client, as for phones. Otherwise strangers could keep any number for one row. */
    private void put(int row, WaitingTransport transport) {
        rows.put(transport, row);
        WaitingTransport earlier = transports.put(row, transport);
        if (earlier != null) {
            rows.remove(earlier);
            earlier.close(CloseCode.REPLACED);
        }
    }

    /** Takes the connection of a row off the list; empty if it has ended. */
    private Optional<WaitingTransport> take(Waiting row) {
        Optional<WaitingTransport> transport = Optional.ofNullable(transports.remove(row.row()));
        transport.ifPresent(rows::remove);
        return transport;
    }

    private KnockStanding standing(ClaimedId who, InetAddress from) {
        return store.state().standing(who, from, presence.isKnown(who), presence.isOnline(who), clocks.now());
    }

    private void claimed(Claim claim) {
        claims.add(claim);
        if (claims.size() > MOST_CLAIMS) {
            claims.removeFirst();
        }
        events.accept(new AccessEvent.Claimed(claim.who(), claim.address()));
    }

    /** Handles what a client says about its device. */
    public void described(WaitingTransport transport, String model) {
        Integer row = rows.get(transport);
        if (row != null && list.describe(row, model)) {
            changed.run();
        }
    }

    /** Handles the end of a connection. */
    public void gone(WaitingTransport transport) {
        Integer row = rows.remove(transport);
        if (row != null) {
            transports.remove(row);
            list.left(row);
            changed.run();
        }
    }

    /** Pings the clients, and disconnects those that were silent for too long. */
    public void tick() {
        long now = clocks.nanos();
        if (now - pingedAt < PING_EVERY.toNanos()) {
            return;
        }
        pingedAt = now;
        for (WaitingTransport transport : List.copyOf(rows.keySet())) {
            if (now - transport.lastHeardAt() >= SILENCE.toNanos()) {
                gone(transport);
                transport.close(CloseCode.HEARTBEAT_LOST);
            } else {
                transport.ping();
            }
        }
    }

    /** The clients that wait, the one that waits longest first. */
    public List<Waiting> all() {
        return list.all();
    }

    /** The latest claims of ids that belong to somebody, the newest last. */
    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** How many were refused because too many waited. */
    public int refused() {
        return refused;
    }

    /**
     * Lets clients in. Those that can store a token get it once it is on the disk. A client whose id was given to somebody
     * while it waited does not get in.
     *
     * @param chosen the numbers of their rows; those that do not exist any more are ignored
     * @param reach  from where they may connect in future; without a meaning for those that get a token
     * @return how many got in
     */
    public int letIn(Collection<Integer> chosen, Reach reach, OperatorId by) {
        refuseTaken(chosen);
        LetIn decided = list.letIn(chosen, reach, by);
        Map<Waiting, IssuedToken> tokens = new LinkedHashMap<>();
        decided.forTokens().forEach(row -> tokens.put(row, issuer.forPhone(new PhoneId(row.who().id()))));
        var stored = store.change(Stream.<AccessChange>concat(
                decided.identities().values().stream().map(AccessChange.IdentityPut::new),
                tokens.values().stream().map(issued -> new AccessChange.TokenPut(issued.token())))
                .toArray(AccessChange[]::new));
        decided.identities().forEach((row, identity) -> take(row).ifPresent(transport -> {
            Rights rights = row.who().kind() == PeerKind.OPERATOR ? Rights.FIXED_PART : Rights.NONE;
            transport.letIn(Peer.of(row.who(), rights, new Proof.ByAddress(identity)), Optional.empty());
            events.accept(new AccessEvent.LetIn(row.who(), row.address(), false, by));
        }));
        tokens.forEach((row, issued) -> take(row).ifPresent(transport -> {
            Peer peer = Peer.of(row.who(), Rights.NONE, new Proof.ByToken(issued.token()));
            var _ = stored.whenComplete((_, _) -> transport.letIn(peer, Optional.of(issued.secret())));
            events.accept(new AccessEvent.LetIn(row.who(), row.address(), true, by));
        }));
        decided.displaced().forEach(row -> close(row, "Another client with this id was let in."));
        changed.run();
        return decided.identities().size() + tokens.size();
    }

    /** Ends the waiting of clients whose id belongs to somebody by now. */
    private void refuseTaken(Collection<Integer> chosen) {
        List<Integer> taken = list.all().stream()
                .filter(row -> chosen.contains(row.row())
                        && standing(row.who(), row.address()) instanceof KnockStanding.Taken)
                .map(Waiting::row).toList();
        for (Waiting row : list.turnAway(taken)) {
            close(row, IN_USE);
            claimed(new Claim(row.who(), row.address(), clocks.now()));
        }
    }

    /**
     * Turns clients away.
     *
     * @param chosen the numbers of their rows; those that do not exist any more are ignored
     * @return how many were turned away
     */
    public int turnAway(Collection<Integer> chosen, OperatorId by) {
        List<Waiting> turned = list.turnAway(chosen);
        store.change(turned.stream()
                .map(row -> new AccessChange.TurnedAwayPut(WaitingList.memoryOf(row),
                        clocks.now().plus(TurnedAwayMemory.LENGTH)))
                .toArray(AccessChange[]::new));
        for (Waiting row : turned) {
            close(row, TURNED_AWAY);
            events.accept(new AccessEvent.TurnedAway(row.who(), row.address(), by));
        }
        changed.run();
        return turned.size();
    }

    private void close(Waiting row, String why) {
        take(row).ifPresent(transport -> transport.close(CloseCode.NOT_ALLOWED, why));
    }

    /** Whom the server knows. */
    public interface Presence {
        /** Whether the server lists a phone, or an operator, with this id. */
        boolean isKnown(ClaimedId who);

        /** Whether it is connected. */
        boolean isOnline(ClaimedId who);
    }
}
