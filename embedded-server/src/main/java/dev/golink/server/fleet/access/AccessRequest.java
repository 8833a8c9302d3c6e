package dev.golink.server.fleet.access;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** What operators decide about access. */
public sealed interface AccessRequest {
    /**
     * Makes a code that one phone can trade for its token within two minutes. Answered with {@link AccessAnswer.Code}.
     *
     * @param only the only phone that may use it, also if it is paired already; null for any phone that is not paired
     */
    record OpenCode(@Nullable PhoneId only) implements AccessRequest {}

    /**
     * Ends a code of {@link OpenCode} before its time.
     *
     * @param code its public name
     */
    record CloseCode(CredentialId code) implements AccessRequest {}

    /**
     * Makes a code for many phones. Answered with {@link AccessAnswer.Code}.
     *
     * @param name     what people call it, 1 to 64 characters
     * @param validFor how long it can be used, at most a year
     * @param most     how many phones may use it, 1 to 100,000
     */
    record NewFleetCode(String name, Duration validFor, int most) implements AccessRequest {}

    /**
     * Lets clients in that wait. Answered with the number of those that got in.
     *
     * @param rows  the numbers of their rows; those that do not wait any more are ignored
     * @param reach from where they may connect in future; without a meaning for phones that get a token
     */
    record LetIn(Set<Integer> rows, Reach reach) implements AccessRequest {
        /** Copies the set. */
        public LetIn {
            rows = Set.copyOf(rows);
        }
    }

    /**
     * Turns clients away that wait. Answered with the number of those that were turned away.
     *
     * @param rows the numbers of their rows; those that do not wait any more are ignored
     */
    record TurnAway(Set<Integer> rows) implements AccessRequest {
        /** Copies the set. */
        public TurnAway {
            rows = Set.copyOf(rows);
        }
    }

    /**
     * Forgets that an id was turned away in a network, so that it may knock again.
     *
     * @param who the id and the network
     */
    record ForgetTurnedAway(TurnedAway who) implements AccessRequest {}

    /**
     * Takes from phones what lets them in: their tokens, and that their ids were let in. Those that are connected are
     * disconnected. Answered with the number of phones that had something.
     *
     * @param phones the phones
     */
    record RevokePhones(Set<PhoneId> phones) implements AccessRequest {
        /** Copies the set. */
        public RevokePhones {
            phones = Set.copyOf(phones);
        }
    }

    /**
     * An id that was let in without a token is let in no longer.
     *
     * @param who the id
     */
    record RevokeIdentity(ClaimedId who) implements AccessRequest {}

    /**
     * Ends a token or a fleet code. The phones that used a fleet code stay paired. To end a token of an operator, the
     * right {@code admin} is needed.
     *
     * @param credential its public name
     */
    record RevokeCredential(CredentialId credential) implements AccessRequest {}

    /**
     * Makes a token that is a part of the path, for clients that can be given nothing but an address. Answered with
     * {@link AccessAnswer.Secret}.
     *
     * @param role     whether phones or operators' pages use it
     * @param name     what people call it, 1 to 64 characters
     * @param scope    the ids that may be used with it
     * @param validFor how long it can be used; null for ever
     */
    record NewPathToken(PeerKind role, String name, TokenScope scope, @Nullable Duration validFor)
            implements
                AccessRequest {}

    /**
     * Makes the token of an adb bridge, which owns the ids that begin with {@code adb-NAME-} as long as it is valid. It
     * ends the token that a bridge of that name had before. Answered with {@link AccessAnswer.Secret}.
     *
     * @param name     the bridge's name, 1 to 20 small letters, digits and {@code .}
     * @param validFor how long it can be used; null for ever
     */
    record NewBridgeToken(String name, @Nullable Duration validFor) implements AccessRequest {}

    /**
     * Makes an account, or changes it. It needs the right {@code admin}, as everything below.
     *
     * @param name     its name
     * @param password its new password; null to keep the one that it has, or to give it none
     * @param roles    all its roles
     * @param more     rights beside those of the roles
     */
    record PutAccount(OperatorId name, @Nullable String password, Set<Role> roles, Rights more)
            implements
                AccessRequest {
        /** Copies the set. */
        public PutAccount {
            roles = Set.copyOf(roles);
        }

        /** Does not show the password. */
        @Override
        public String toString() {
            return "PutAccount[" + name + ", " + roles + ", " + more + "]";
        }
    }

    /**
     * Ends an account with all its tokens.
     *
     * @param name its name
     */
    record RemoveAccount(OperatorId name) implements AccessRequest {}

    /**
     * Makes a token of an account. Answered with {@link AccessAnswer.Secret}.
     *
     * @param account  the account
     * @param name     what the program is called, 1 to 64 characters
     * @param most     the rights at most; the account's own rights limit them as well
     * @param validFor how long it can be used; null for ever
     */
    record NewOperatorToken(OperatorId account, String name, Rights most, @Nullable Duration validFor)
            implements
                AccessRequest {}

    /**
     * Changes the settings.
     *
     * @param settings all of them
     */
    record ChangeSettings(AccessSettings settings) implements AccessRequest {}
}
