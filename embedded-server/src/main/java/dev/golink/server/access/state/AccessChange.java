package dev.golink.server.access.state;

import java.time.Instant;
import java.util.Set;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.Token;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** A change of what is known about access. */
public sealed interface AccessChange {
    /**
     * There is a token, or it is different from now on. A phone's token replaces its earlier one, and the phone's identity
     * is proven from now on.
     *
     * @param token the token
     */
    record TokenPut(Token token) implements AccessChange {}

    /**
     * A token came without encryption, so that others may have read it. Nothing changes if it was revoked meanwhile.
     *
     * @param token the token
     */
    record TokenSeenInClear(Token token) implements AccessChange {}

    /**
     * There is no such token any more.
     *
     * @param id the token's public name
     */
    record TokenRevoked(CredentialId id) implements AccessChange {}

    /**
     * Phones have no tokens any more, and their ids are let in no longer. One change for all of them, because each change
     * copies what is known.
     *
     * @param phones the phones
     */
    record PhonesRevoked(Set<PhoneId> phones) implements AccessChange {
        /** Copies the set. */
        public PhonesRevoked {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * There is an account, or it is different from now on.
     *
     * @param account the account
     */
    record AccountPut(Account account) implements AccessChange {}

    /**
     * There is no such account any more, and none of its tokens.
     *
     * @param name the account's name
     */
    record AccountRemoved(OperatorId name) implements AccessChange {}

    /**
     * An id was let in. It is no longer turned away anywhere.
     *
     * @param identity the id
     */
    record IdentityPut(AdmittedIdentity identity) implements AccessChange {}

    /**
     * An id is let in no longer.
     *
     * @param who the id
     */
    record IdentityRemoved(ClaimedId who) implements AccessChange {}

    /**
     * An id was turned away.
     *
     * @param who   the id and the network
     * @param until when that is forgotten, by the wall clock
     */
    record TurnedAwayPut(TurnedAway who, Instant until) implements AccessChange {}

    /**
     * That an id was turned away is forgotten.
     *
     * @param who the id and the network
     */
    record TurnedAwayForgotten(TurnedAway who) implements AccessChange {}

    /**
     * There is a fleet code, or one more phone has used it.
     *
     * @param code the code
     */
    record FleetCodePut(FleetCode code) implements AccessChange {}

    /**
     * There is no such fleet code any more. The phones that used it stay paired.
     *
     * @param id the code's public name
     */
    record FleetCodeRevoked(CredentialId id) implements AccessChange {}

    /**
     * The settings are different from now on.
     *
     * @param settings the settings
     */
    record SettingsPut(AccessSettings settings) implements AccessChange {}
}
