package dev.golink.server.admission.authentication;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.access.entry.Entry;
import dev.golink.server.access.entry.EntryRequest;
import dev.golink.server.access.entry.EntryRule;
import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.loopback.LoopbackRequest;
import dev.golink.server.access.loopback.LoopbackRule;
import dev.golink.server.access.loopback.LoopbackTrust;
import dev.golink.server.access.loopback.Owner;
import dev.golink.server.access.loopback.SocketOwners;
import dev.golink.server.access.operator.LoginResult;
import dev.golink.server.access.operator.Logins;
import dev.golink.server.access.operator.Password;
import dev.golink.server.access.pairing.Pairing;
import dev.golink.server.access.pairing.PairingResult;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.store.AccessStore;
import dev.golink.server.access.store.Step;
import dev.golink.server.access.token.Credential;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.LocalToken;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.close.CloseReason;
import dev.golink.server.proxy.ProxyHeaders;
import dev.golink.server.time.Clocks;

/**
 * Decides by their credentials who gets in, and trades codes and passwords for tokens. Any thread may use it, except for
 * the sockets' thread, because the owner of a loopback connection is read from the system's files. See decision 0068.
 */
public final class Authenticator {
    private static final String IN_CLEAR = "This needs an encrypted connection. Use the address that begins with https or wss.";

    /** The most consoles that an account is logged in at. One more ends the oldest. */
    private static final int MOST_CONSOLES = 32;
    private static final String CONSOLE = "console at ";
    private static final String WRONG = "The name or the password is wrong.";

    private final AccessStore store;
    private final EntryRule rule;
    private final LocalToken local;
    private final SocketOwners owners;
    private final boolean loopbackIsProxied;
    private final Pairing pairing;
    private final Logins logins;
    private final TokenIssuer issuer;
    private final Clocks clocks;
    private final Consumer<AccessEvent> events;

    /**
     * Creates it.
     *
     * @param isOpen            whether the server lets in everybody
     * @param local             the token of this computer's consoles
     * @param loopbackIsProxied whether a proxy on this computer is trusted, so that loopback proves nothing
     * @param events            hears what happens; on any thread
     */
    public Authenticator(AccessStore store, boolean isOpen, LocalToken local, SocketOwners owners,
            boolean loopbackIsProxied, Pairing pairing, Logins logins, TokenIssuer issuer, Clocks clocks,
            Consumer<AccessEvent> events) {
        this.store = store;
        this.rule = new EntryRule(isOpen);
        this.local = local;
        this.owners = owners;
        this.loopbackIsProxied = loopbackIsProxied;
        this.pairing = pairing;
        this.logins = logins;
        this.issuer = issuer;
        this.clocks = clocks;
        this.events = events;
    }

    /** The account whose token a client presents; empty if it presents none. This proves nothing yet. */
    public Optional<OperatorId> accountOf(Credential credential) {
        return credential instanceof Credential.Presented presented
                ? store.state().tokens().of(presented.secret().hash()).map(Token::account)
                : Optional.empty();
    }

    /** Decides about a client that presents a token or nothing. */
    public Entry decide(ClaimedId who, Credential credential, ConnectionRequest request) {
        boolean confidential = isConfidential(request) || isOwnBridge(credential) && isFromThisComputer(request);
        if (credential instanceof Credential.Presented presented && local.is(presented)) {
            return isDirectLoopback(request) && who.kind() == PeerKind.OPERATOR
                    && presented.carrier() != Credential.Carrier.PATH
                            ? new Entry.In(Role.ADMIN.rights(), new Proof.ByDataFolder())
                            : new Entry.NotProven("This token is for consoles on the server's own computer.",
                                    Optional.empty());
        }
        LoopbackTrust trust = rule.dependsOnOwner(credential) ? trust(request) : LoopbackTrust.NOT_LOOPBACK;
        Entry entry = rule.decide(
                new EntryRequest(who, request.address(), credential, confidential, trust, clocks.now()), store.state());
        note(who, request.address(), entry);
        return entry;
    }

    /** Trades a code for the token of a phone. */
    public CompletionStage<AdmissionDecision> pair(ClaimedId who, Credential.PairingCode code,
            ConnectionRequest request) {
        if (who.kind() != PeerKind.PHONE) {
            return closed(CloseCode.NOT_ALLOWED, "Only phones are paired with a code.");
        }
        if (!isConfidential(request)) {
            return closed(CloseCode.NOT_PROVEN, IN_CLEAR);
        }
        PhoneId phone = new PhoneId(who.id());
        InetAddress from = request.address();
        var traded = store.update(state -> {
            PairingResult result = state.ofBridge(who, clocks.now()).isPresent()
                    ? new PairingResult.Refused(PairingResult.Reason.OF_BRIDGE)
                    : pairing.trade(code.text(), phone, state.isTaken(phone, from, clocks.now()),
                            state.fleetCodes().values());
            return new Step<>(changes(result), result);
        });
        return switch (traded.result()) {
            case PairingResult.Refused(var why) -> {
                events.accept(new AccessEvent.NotPaired(phone, from, why.sentence()));
                yield closed(CloseCode.NOT_PROVEN, why.sentence());
            }
            case PairingResult.Paired(IssuedToken issued, var counted) -> {
                events.accept(new AccessEvent.Paired(phone, from, counted.isPresent()));
                PhonePeer peer = new PhonePeer(phone, new Proof.ByToken(issued.token()));
                // A failure to write is logged and tried again; the token holds meanwhile.
                yield traded.stored().handle((_, _) -> new AdmissionDecision.Admitted(peer,
                        Optional.of(issued.secret())));
            }
        };
    }

    /** Trades the password of an account for a token of the console. */
    public CompletionStage<AdmissionDecision> logIn(ClaimedId who, Credential.AccountPassword typed,
            ConnectionRequest request) {
        if (who.kind() != PeerKind.OPERATOR) {
            return closed(CloseCode.NOT_ALLOWED, "Only operators log in with a password.");
        }
        if (!isConfidential(request)) {
            return closed(CloseCode.NOT_PROVEN, IN_CLEAR);
        }
        OperatorId name = new OperatorId(who.id());
        Password password;
        try {
            password = Password.typed(typed.text());
        } catch (IllegalArgumentException e) {
            return closed(CloseCode.NOT_PROVEN, String.valueOf(e.getMessage()));
        }
        return logins.login(name, password, request.address())
                .thenCompose(result -> loggedIn(name, result, request.address()));
    }

    private CompletionStage<AdmissionDecision> loggedIn(OperatorId name, LoginResult result, InetAddress from) {
        return switch (result) {
            case LoginResult.Welcome(var account) -> {
                IssuedToken issued = issuer.forOperator(name, CONSOLE + from.getHostAddress(), account.rights(), null);
                var updated = store.update(state -> state.account(name).equals(Optional.of(account))
                        ? new Step<>(changes(state, issued.token()), true)
                        : new Step<>(List.of(), false));
                if (!updated.result()) { // the account was changed or removed while the password was checked
                    yield failed(name, from, WRONG);
                }
                events.accept(new AccessEvent.LoggedIn(name, from));
                yield updated.stored().handle((_, _) -> new AdmissionDecision.Admitted(
                        new OperatorPeer(name, store.state().rights(issued.token()),
                                new Proof.ByToken(issued.token())),
                        Optional.of(issued.secret())));
            }
            case LoginResult.Wrong(var pause) -> failed(name, from, WRONG
                    + (pause.isZero() ? ""
                            : " Wait " + Math.max(1, pause.toSeconds()) + " s before the next attempt."));
            case LoginResult.TooEarly(var pause) ->
                failed(name, from, "Too many wrong passwords. Wait " + Math.max(1, pause.toSeconds()) + " s.");
            case LoginResult.Busy() -> closed(CloseCode.TRY_LATER, "Too many logins at once. Try again in a moment.");
        };
    }

    /** Puts the token of a console, and ends the oldest ones: otherwise an account could have any number of them. */
    private static List<AccessChange> changes(AccessState state, Token token) {
        List<Token> consoles = state.tokens().all().stream()
                .filter(each -> Objects.equals(each.account(), token.account()) && each.name().startsWith(CONSOLE))
                .sorted(Comparator.comparing(Token::created)).toList();
        List<AccessChange> changes = new ArrayList<>();
        consoles.stream().limit(Math.max(0, consoles.size() + 1 - MOST_CONSOLES))
                .forEach(each -> changes.add(new AccessChange.TokenRevoked(each.id())));
        changes.add(new AccessChange.TokenPut(token));
        return changes;
    }

    private CompletionStage<AdmissionDecision> failed(OperatorId name, InetAddress from, String why) {
        events.accept(new AccessEvent.LoginFailed(name, from, why));
        return closed(CloseCode.NOT_PROVEN, why);
    }

    private static List<AccessChange> changes(PairingResult result) {
        List<AccessChange> changes = new ArrayList<>();
        if (result instanceof PairingResult.Paired(IssuedToken issued, var counted)) {
            changes.add(new AccessChange.TokenPut(issued.token()));
            counted.ifPresent(code -> changes.add(new AccessChange.FleetCodePut(code)));
        }
        return changes;
    }

    private void note(ClaimedId who, InetAddress from, Entry entry) {
        switch (entry) {
            case Entry.In(_, Proof.ByToken(Token token)) -> store.used(token.id());
            case Entry.In _,Entry.MayKnock _ -> {}
            case Entry.NotProven(String reason, var seenInClear) -> {
                seenInClear.filter(token -> !token.seenInClear())
                        .ifPresent(token -> store.change(new AccessChange.TokenSeenInClear(token)));
                events.accept(new AccessEvent.Refused(who, from, reason));
            }
            case Entry.NotForThisId(String reason) -> events.accept(new AccessEvent.Refused(who, from, reason));
        }
    }

    private LoopbackTrust trust(ConnectionRequest request) {
        InetSocketAddress server = request.ends().server();
        InetSocketAddress peer = request.ends().peer();
        if (!isLoopback(request)) {
            return LoopbackTrust.NOT_LOOPBACK;
        }
        if (loopbackIsProxied) {
            return LoopbackTrust.FORWARDED;
        }
        Owner owner = owners.ofPeer(server, peer, request.cameAt());
        return LoopbackRule.decide(new LoopbackRequest(server.getAddress(), peer.getAddress(), owner,
                owners.ownUser(), request.headers()));
    }

    private static boolean isConfidential(ConnectionRequest request) {
        return request.isSecure() || isDirectLoopback(request);
    }

    /** Whether a client brings the token that only the bridge in this process knows. */
    private boolean isOwnBridge(Credential credential) {
        return credential instanceof Credential.Presented presented && store.state().tokens()
                .of(presented.secret().hash()).filter(token -> token.kind() == TokenKind.OWN_BRIDGE).isPresent();
    }

    /** Whether both ends have one address, so that the request did not leave this computer: with {@code --bind}. */
    private static boolean isFromThisComputer(ConnectionRequest request) {
        return request.ends().server().getAddress().equals(request.ends().peer().getAddress()) && isDirect(request);
    }

    private static boolean isDirectLoopback(ConnectionRequest request) {
        return isLoopback(request) && isDirect(request);
    }

    private static boolean isDirect(ConnectionRequest request) {
        return request.address().equals(request.ends().peer().getAddress())
                && !ProxyHeaders.isForwarded(request.headers());
    }

    private static boolean isLoopback(ConnectionRequest request) {
        return request.ends().server().getAddress().isLoopbackAddress()
                && request.ends().peer().getAddress().isLoopbackAddress();
    }

    private static CompletionStage<AdmissionDecision> closed(CloseCode code, String reason) {
        return CompletableFuture.completedStage(new AdmissionDecision.Closed(code, CloseReason.fitting(reason)));
    }
}
