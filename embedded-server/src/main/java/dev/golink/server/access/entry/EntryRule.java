package dev.golink.server.access.entry;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.loopback.LoopbackTrust;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.Credential;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenCheck;
import dev.golink.server.access.token.TokenCheck.Reason;
import dev.golink.server.access.token.TokenKind;

/**
 * Decides who gets in. A credential that does not suffice is never ignored, and an id that belongs to a paired phone, a
 * bridge or an account is never given to a client without its credential, wherever it comes from. An id of a bridge is not
 * given to a phone that was paired under it either. Immutable; every decision takes the same time however much is known.
 * See decisions 0067, 0068 and 0089.
 */
public final class EntryRule {
    private static final String NO_CREDENTIAL = "This server wants a credential: pair the phone, or log in.";
    private static final String BELONGS_TO_SOMEBODY = "This id belongs to somebody, and its credential is missing.";

    private final boolean isOpen;

    /** @param isOpen whether the server was started to let in everybody, with the rights of {@link Rights#ANONYMOUS} */
    public EntryRule(boolean isOpen) {
        this.isOpen = isOpen;
    }

    /** Whether the decision about a client depends on the owner of its connection, which takes time to find out. */
    public boolean dependsOnOwner(Credential credential) {
        return !isOpen && credential instanceof Credential.None;
    }

    /** Decides about a client. */
    public Entry decide(EntryRequest request, AccessState state) {
        return switch (request.credential()) {
            case Credential.Unusable(String why) -> notProven(why);
            case Credential.PairingCode _,Credential.AccountPassword _ ->
                throw new IllegalArgumentException("A code or a password is traded for a token first.");
            case Credential.Presented presented -> withToken(request, presented, state);
            case Credential.None() -> withoutToken(request, state);
        };
    }

    private static Entry withToken(EntryRequest request, Credential.Presented presented, AccessState state) {
        return switch (state.tokens().check(presented, request.who(), request.confidential(), request.now())) {
            case TokenCheck.Unknown() -> notProven("The token is unknown. It may have been revoked.");
            case TokenCheck.Insufficient(Token token, Reason why) -> insufficient(token, why);
            case TokenCheck.Proven(Token token) when token.kind() == TokenKind.PATH ->
                withPathToken(request, token, state);
            case TokenCheck.Proven(Token token) when isOfAnotherBridge(request.who(), token, state, request.now()) ->
                new Entry.NotForThisId(BELONGS_TO_SOMEBODY);
            case TokenCheck.Proven(Token token) -> new Entry.In(state.rights(token), new Proof.ByToken(token));
        };
    }

    /** Whether an id belongs to a bridge, and a token is not the one of that bridge. */
    private static boolean isOfAnotherBridge(ClaimedId who, Token token, AccessState state, Instant now) {
        return state.ofBridge(who, now).filter(owner -> !owner.hash().equals(token.hash())).isPresent();
    }

    private static Entry withPathToken(EntryRequest request, Token token, AccessState state) {
        if (!state.settings().pathTokens()) {
            return notProven("This server accepts no tokens in a path.");
        }
        return state.hasCredential(request.who(), request.now()) ? new Entry.NotForThisId(BELONGS_TO_SOMEBODY)
                : new Entry.In(state.rights(token), new Proof.ByToken(token));
    }

    private static Entry insufficient(Token token, Reason why) {
        return switch (why) {
            case WRONG_ID, WRONG_ROLE -> new Entry.NotForThisId(why.sentence());
            case IN_CLEAR -> new Entry.NotProven(why.sentence(), Optional.of(token));
            case EXPIRED, WRONG_PLACE -> notProven(why.sentence());
        };
    }

    private Entry withoutToken(EntryRequest request, AccessState state) {
        ClaimedId who = request.who();
        if (state.hasCredential(who, request.now())) { // a knock is a claim then, which operators see
            return state.settings().knocking() ? new Entry.MayKnock() : notProven(BELONGS_TO_SOMEBODY);
        }
        if (isOpen) {
            return new Entry.In(limited(who, Rights.ANONYMOUS), new Proof.ByOpenServer());
        }
        Optional<AdmittedIdentity> identity = state.letIn(who, request.address());
        if (identity.isPresent()) {
            return new Entry.In(limited(who, Rights.FIXED_PART), new Proof.ByAddress(identity.get()));
        }
        if (isTrusted(request.loopback(), state.settings().loopback())) {
            return new Entry.In(limited(who, Rights.FIXED_PART), new Proof.ByLoopback(request.loopback()));
        }
        return state.settings().knocking() ? new Entry.MayKnock() : notProven(NO_CREDENTIAL);
    }

    /**
     * What a client that was let in may still do.
     *
     * @param peer    who it is
     * @param address where it connects from
     * @return its rights; empty if it may not stay
     */
    public static Optional<Rights> rightsNow(ClaimedId peer, InetAddress address, Proof proof, AccessState state,
            Instant now) {
        return switch (proof) {
            case Proof.ByToken(Token token) -> state.tokens().current(token).filter(still -> !still.isOver(now))
                    .filter(still -> still.kind() == TokenKind.PATH
                            ? state.settings().pathTokens() && !state.hasCredential(peer, now)
                            : !isOfAnotherBridge(peer, still, state, now))
                    .map(state::rights);
            case Proof.ByAddress _ -> state.hasCredential(peer, now) ? Optional.empty()
                    : state.letIn(peer, address).map(_ -> limited(peer, Rights.FIXED_PART));
            case Proof.ByLoopback(LoopbackTrust trust) ->
                state.hasCredential(peer, now) || !isTrusted(trust, state.settings().loopback()) ? Optional.empty()
                        : Optional.of(limited(peer, Rights.FIXED_PART));
            case Proof.ByOpenServer() -> state.hasCredential(peer, now) ? Optional.empty()
                    : Optional.of(limited(peer, Rights.ANONYMOUS));
            case Proof.ByDataFolder() -> Optional.of(Role.ADMIN.rights());
        };
    }

    private static boolean isTrusted(LoopbackTrust trust, LoopbackPolicy policy) {
        return switch (policy) {
            case NOBODY -> false;
            case OWN_USER -> trust == LoopbackTrust.TRUSTED;
            case EVERY_USER -> trust == LoopbackTrust.TRUSTED || trust == LoopbackTrust.OTHER_USER
                    || trust == LoopbackTrust.OWNER_UNKNOWN;
        };
    }

    private static Rights limited(ClaimedId who, Rights rights) {
        return who.kind() == PeerKind.OPERATOR ? rights : Rights.NONE;
    }

    private static Entry notProven(String reason) {
        return new Entry.NotProven(reason, Optional.empty());
    }
}
