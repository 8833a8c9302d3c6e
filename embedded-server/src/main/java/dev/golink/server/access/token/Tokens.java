package dev.golink.server.access.token;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.Credential.Carrier;
import dev.golink.server.access.token.TokenCheck.Reason;
import dev.golink.server.fleet.id.PhoneId;

/** All tokens. Immutable; a change makes a copy. A check takes the same time however many tokens there are. */
public final class Tokens {
    /** No tokens. */
    public static final Tokens NONE = new Tokens(Map.of(), Map.of(), Map.of());

    private final Map<SecretHash, Token> byHash;
    /** The tokens of single phones by the phone's id; a phone has one at most. */
    private final Map<String, Token> ofPhones;
    /** The tokens of bridges by the prefix of their ids; a bridge has one at most. */
    private final Map<String, Token> ofBridges;

    private Tokens(Map<SecretHash, Token> byHash, Map<String, Token> ofPhones, Map<String, Token> ofBridges) {
        this.byHash = byHash;
        this.ofPhones = ofPhones;
        this.ofBridges = ofBridges;
    }

    /** These tokens. Of two for one phone or one bridge, the later one. */
    public static Tokens of(Collection<Token> tokens) {
        Tokens all = new Tokens(HashMap.newHashMap(tokens.size()), HashMap.newHashMap(tokens.size()),
                new HashMap<>());
        tokens.forEach(all::put);
        return all;
    }

    /** All tokens, in no order. */
    public Collection<Token> all() {
        return Collections.unmodifiableCollection(byHash.values());
    }

    /** The token with that public name. */
    public Optional<Token> of(CredentialId id) {
        return byHash.values().stream().filter(token -> token.id().equals(id)).findFirst();
    }

    /** The token whose secret has that hash. */
    public Optional<Token> of(SecretHash hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** The present form of a token; empty if it was revoked or replaced. */
    public Optional<Token> current(Token token) {
        return Optional.ofNullable(byHash.get(token.hash()));
    }

    /** The token of a phone; empty if the phone is not paired. */
    public Optional<Token> ofPhone(PhoneId phone) {
        return Optional.ofNullable(ofPhones.get(phone.value()));
    }

    /** The token of the bridge to which an id belongs now; empty if it belongs to none. */
    public Optional<Token> ofBridge(String id, Instant now) {
        return BridgePrefix.in(id).map(ofBridges::get).filter(token -> !token.isOver(now));
    }

    /** The token that ends first of those that have not ended; empty if none ends by itself. */
    public Optional<Token> nextToEnd(Instant now) {
        return byHash.values().stream().filter(token -> token.expires() != null && !token.isOver(now))
                .min(Comparator.comparing(Token::expires));
    }

    /** These tokens and another one. The new token of a phone or a bridge replaces its old one. */
    public Tokens with(Token token) {
        Tokens copy = copy();
        copy.put(token);
        return copy;
    }

    /** These tokens without some. */
    public Tokens without(Predicate<Token> which) {
        Tokens copy = copy();
        copy.ofPhones.values().removeIf(which);
        copy.ofBridges.values().removeIf(which);
        return copy.byHash.values().removeIf(which) ? copy : this;
    }

    private Tokens copy() {
        return new Tokens(new HashMap<>(byHash), new HashMap<>(ofPhones), new HashMap<>(ofBridges));
    }

    /** Only for a new object that nobody else has yet. */
    private void put(Token token) {
        if (token.kind() == TokenKind.PHONE && token.scope() instanceof TokenScope.One(String phone)) {
            forget(ofPhones.put(phone, token));
        }
        if (token.kind().isOfBridge() && token.scope() instanceof TokenScope.StartingWith(String prefix)) {
            if (token.kind() == TokenKind.OWN_BRIDGE) { // there is one at most
                ofBridges.values().removeIf(Tokens::isOwn);
                byHash.values().removeIf(Tokens::isOwn);
            }
            forget(ofBridges.put(prefix, token));
        }
        byHash.put(token.hash(), token);
    }

    private static boolean isOwn(Token token) {
        return token.kind() == TokenKind.OWN_BRIDGE;
    }

    private void forget(@Nullable Token replaced) {
        if (replaced != null) {
            byHash.remove(replaced.hash());
        }
    }

    /**
     * Whether a token proves who a client is.
     *
     * @param presented    what the client brought
     * @param claim        who it says it is
     * @param confidential whether nobody between the client and the server can have read the request
     * @param now          the time by the wall clock
     */
    public TokenCheck check(Credential.Presented presented, ClaimedId claim, boolean confidential, Instant now) {
        Token token = byHash.get(presented.secret().hash());
        if (token == null) {
            return new TokenCheck.Unknown();
        }
        Reason problem = problem(token, presented.carrier(), claim, confidential, now);
        return problem == null ? new TokenCheck.Proven(token) : new TokenCheck.Insufficient(token, problem);
    }

    private static @Nullable Reason problem(Token token, Carrier carrier, ClaimedId claim, boolean confidential,
            Instant now) {
        boolean forPath = token.kind() == TokenKind.PATH;
        if (!confidential && !(forPath && carrier == Carrier.PATH)) {
            return Reason.IN_CLEAR;
        }
        if (token.isOver(now)) {
            return Reason.EXPIRED;
        }
        if (forPath != (carrier == Carrier.PATH)) {
            return Reason.WRONG_PLACE;
        }
        if (token.role() != claim.kind()) {
            return Reason.WRONG_ROLE;
        }
        return token.scope().permits(claim.id()) ? null : Reason.WRONG_ID;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens tokens && byHash.equals(tokens.byHash);
    }

    @Override
    public int hashCode() {
        return byHash.hashCode();
    }

    @Override
    public String toString() {
        return byHash.size() + " tokens";
    }
}
