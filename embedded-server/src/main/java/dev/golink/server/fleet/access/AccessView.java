package dev.golink.server.fleet.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.OperatorId;

/**
 * What is known about access, as an operator with the right {@code admit} sees it. No secret is in it. Each list has
 * {@value #MOST} entries at most; the newest if there are more.
 *
 * @param open       whether the server lets in everybody, because it was started so
 * @param waiting    the clients that wait to be let in, the one that waits longest first
 * @param refused    how many were refused since the server started because too many waited
 * @param claims     the latest claims of ids that belong to somebody, the newest last
 * @param codes      the codes for one phone each that can be used now
 * @param paired     how many phones have a token
 * @param identities the ids that were let in without a token
 * @param turnedAway who was turned away
 * @param fleetCodes the codes for many phones
 * @param tokens     the tokens that are not phones' own
 * @param accounts   the accounts; empty without the right {@code admin}
 * @param settings   the settings
 * @param trouble    what was wrong with the stored credentials when the server started; null if nothing was
 */
public record AccessView(boolean open, List<Waiting> waiting, int refused, List<Claim> claims, List<Countdown> codes,
        int paired, List<AdmittedIdentity> identities, List<TurnedAwayUntil> turnedAway,
        List<FleetCodeView> fleetCodes, List<TokenView> tokens, List<AccountView> accounts, AccessSettings settings,
        @Nullable String trouble) {
    /** The most entries of a list. */
    public static final int MOST = 1_000;

    /** Copies the lists. */
    public AccessView {
        waiting = List.copyOf(waiting);
        claims = List.copyOf(claims);
        codes = List.copyOf(codes);
        identities = List.copyOf(identities);
        turnedAway = List.copyOf(turnedAway);
        fleetCodes = List.copyOf(fleetCodes);
        tokens = List.copyOf(tokens);
        accounts = List.copyOf(accounts);
    }

    /**
     * Somebody who was turned away.
     *
     * @param who   the id and the network
     * @param until when that is forgotten, by the server's wall clock
     */
    public record TurnedAwayUntil(TurnedAway who, Instant until) {}

    /**
     * A code for many phones, without the code.
     *
     * @param id      its public name
     * @param name    what people call it
     * @param created when it was made, by the server's wall clock
     * @param expires when it ends
     * @param most    how many phones may use it
     * @param used    how many have used it
     */
    public record FleetCodeView(CredentialId id, String name, Instant created, Instant expires, int most, int used) {}

    /**
     * A token, without its secret.
     *
     * @param id          its public name
     * @param name        what people call it
     * @param kind        for whom it is
     * @param scope       the ids that may be used with it
     * @param rights      the rights at most
     * @param account     the account that it belongs to; null for other tokens
     * @param created     when it was made, by the server's wall clock
     * @param expires     when it ends; null if it does not
     * @param usedOn      the day (UTC) on which it was used last; null if it was not
     * @param seenInClear whether others may have read it, because it came without encryption
     */
    public record TokenView(CredentialId id, String name, TokenKind kind, TokenScope scope, Rights rights,
            @Nullable OperatorId account, Instant created, @Nullable Instant expires,
            @Nullable LocalDate usedOn, boolean seenInClear) {}

    /**
     * An account.
     *
     * @param name        its name
     * @param hasPassword whether it has a password
     * @param roles       its roles
     * @param more        rights beside those of the roles
     * @param created     when it was made, by the server's wall clock
     */
    public record AccountView(OperatorId name, boolean hasPassword, Set<Role> roles, Rights more, Instant created) {
        /** Copies the set. */
        public AccountView {
            roles = Set.copyOf(roles);
        }
    }
}
