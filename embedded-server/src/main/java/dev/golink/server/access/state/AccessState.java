package dev.golink.server.access.state;

import java.net.InetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.KnockStanding;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.access.token.Tokens;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Everything about access that outlives the server. Immutable, so any thread may read it. A state without accounts and
 * tokens lets nobody in: whether a server is open to everybody is not a part of it.
 *
 * @param tokens     the tokens
 * @param accounts   the accounts by name
 * @param letIn      the ids that were let in without a proof
 * @param turnedAway who was turned away
 * @param fleetCodes the fleet codes by their public names
 * @param settings   the settings
 */
public record AccessState(Tokens tokens, Map<OperatorId, Account> accounts, Map<ClaimedId, AdmittedIdentity> letIn,
        TurnedAwayMemory turnedAway, Map<CredentialId, FleetCode> fleetCodes, AccessSettings settings) {
    /** Copies the maps. */
    public AccessState {
        accounts = Map.copyOf(accounts);
        letIn = Map.copyOf(letIn);
        fleetCodes = Map.copyOf(fleetCodes);
    }

    /** The state of a server that knows nobody. */
    public static AccessState empty(AccessSettings settings) {
        return new AccessState(Tokens.NONE, Map.of(), Map.of(), TurnedAwayMemory.NONE, Map.of(), settings);
    }

    /** The account with that name; empty if there is none. */
    public Optional<Account> account(OperatorId name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** What a client with this token may do: as much as both the token and its account allow. */
    public Rights rights(Token token) {
        return token.account() == null ? token.rights()
                : account(token.account()).map(Account::rights).orElse(Rights.NONE).atMost(token.rights());
    }

    /** The permission of a client without a proof to connect from an address; empty if it has none. */
    public Optional<AdmittedIdentity> letIn(ClaimedId who, InetAddress address) {
        return Optional.ofNullable(letIn.get(who)).filter(identity -> identity.binding().permits(address));
    }

    /**
     * Whether a phone's id belongs to somebody, so that a phone at this address can't be paired under it with a code for
     * any phone.
     */
    public boolean isTaken(PhoneId phone, InetAddress address, Instant now) {
        AdmittedIdentity identity = letIn.get(ClaimedId.of(phone));
        return hasCredential(ClaimedId.of(phone), now) || identity != null && !identity.binding().permits(address);
    }

    /**
     * What is known about the id of a client that knocks.
     *
     * @param known  whether the server lists a phone, or an operator, with this id
     * @param online whether it is connected
     * @param now    the time by the wall clock
     */
    public KnockStanding standing(ClaimedId who, InetAddress address, boolean known, boolean online, Instant now) {
        Optional<Instant> turnedAwayUntil = turnedAway.of(who, address, now);
        if (turnedAwayUntil.isPresent()) {
            return new KnockStanding.TurnedAwayBefore(turnedAwayUntil.get());
        }
        if (online || hasCredential(who, now)) {
            return new KnockStanding.Taken();
        }
        if (letIn.containsKey(who)) {
            return new KnockStanding.LetInElsewhere();
        }
        return known ? new KnockStanding.Taken() : new KnockStanding.Free();
    }

    /**
     * Whether an id belongs to a paired phone, a bridge or an account, so that nobody gets it without the credential.
     *
     * @param now the time by the wall clock
     */
    public boolean hasCredential(ClaimedId who, Instant now) {
        return switch (who.kind()) {
            case PHONE -> tokens.ofPhone(new PhoneId(who.id())).isPresent() || ofBridge(who, now).isPresent();
            case OPERATOR -> accounts.containsKey(new OperatorId(who.id()));
        };
    }

    /** The token of the bridge to which an id belongs now; empty if it belongs to none. */
    public Optional<Token> ofBridge(ClaimedId who, Instant now) {
        return who.kind() == PeerKind.PHONE ? tokens.ofBridge(who.id(), now) : Optional.empty();
    }

    /** The state after a change. */
    public AccessState with(AccessChange change) {
        return switch (change) {
            case AccessChange.TokenPut(Token token) -> with(token);
            case AccessChange.TokenSeenInClear(Token token) ->
                tokens.current(token).map(present -> with(tokens.with(present.markedAsSeenInClear()))).orElse(this);
            case AccessChange.TokenRevoked(CredentialId id) ->
                with(tokens.without(token -> token.id().equals(id)));
            case AccessChange.PhonesRevoked(Set<PhoneId> phones) -> withoutPhones(phones);
            case AccessChange.AccountPut(Account account) -> withAccounts(with(accounts, account.name(), account));
            case AccessChange.AccountRemoved(OperatorId name) ->
                with(tokens.without(token -> name.equals(token.account())))
                        .withAccounts(without(accounts, name));
            case AccessChange.IdentityPut(AdmittedIdentity identity) ->
                withLetIn(with(letIn, identity.who(), identity)).with(turnedAway.withoutId(identity.who()));
            case AccessChange.IdentityRemoved(ClaimedId who) -> withLetIn(without(letIn, who));
            case AccessChange.TurnedAwayPut(var who, Instant until) -> with(turnedAway.with(who, until));
            case AccessChange.TurnedAwayForgotten(var who) -> with(turnedAway.without(who));
            case AccessChange.FleetCodePut(FleetCode code) -> withFleetCodes(with(fleetCodes, code.id(), code));
            case AccessChange.FleetCodeRevoked(CredentialId id) -> withFleetCodes(without(fleetCodes, id));
            case AccessChange.SettingsPut(AccessSettings other) ->
                new AccessState(tokens, accounts, letIn, turnedAway, fleetCodes, other);
        };
    }

    /** The state without what need not be remembered any more. Tokens and codes that have ended stay, to be listed. */
    public AccessState at(Instant now) {
        return with(turnedAway.at(now));
    }

    private AccessState with(Token token) {
        AccessState state = with(tokens.with(token));
        boolean proves = token.kind() == TokenKind.PHONE;
        return proves && token.scope() instanceof TokenScope.One(String phone)
                ? state.withLetIn(without(letIn, new ClaimedId(PeerKind.PHONE, phone)))
                : state;
    }

    private AccessState withoutPhones(Set<PhoneId> phones) {
        Map<ClaimedId, AdmittedIdentity> others = new HashMap<>(letIn);
        phones.forEach(phone -> others.remove(ClaimedId.of(phone)));
        Set<Token> theirs = phones.stream().flatMap(phone -> tokens.ofPhone(phone).stream())
                .collect(Collectors.toSet());
        return with(tokens.without(theirs::contains)).withLetIn(others);
    }

    private AccessState with(Tokens other) {
        return new AccessState(other, accounts, letIn, turnedAway, fleetCodes, settings);
    }

    private AccessState with(TurnedAwayMemory other) {
        return new AccessState(tokens, accounts, letIn, other, fleetCodes, settings);
    }

    private AccessState withAccounts(Map<OperatorId, Account> other) {
        return new AccessState(tokens, other, letIn, turnedAway, fleetCodes, settings);
    }

    private AccessState withLetIn(Map<ClaimedId, AdmittedIdentity> other) {
        return new AccessState(tokens, accounts, other, turnedAway, fleetCodes, settings);
    }

    private AccessState withFleetCodes(Map<CredentialId, FleetCode> other) {
        return new AccessState(tokens, accounts, letIn, turnedAway, other, settings);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> copy = new HashMap<>(map);
        return copy.remove(key) == null ? map : copy;
    }
}
