package dev.golink.server.access.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.OperatorId;

/**
 * What the server stores of a token. The secret itself is not stored.
 *
 * @param id          the public name of the token
 * @param name        what people call it, such as the id of a phone or the name of a program
 * @param kind        for whom it is
 * @param scope       the ids that may be used with it
 * @param rights      the rights at most; none for a phone
 * @param hash        the hash of the secret
 * @param account     the account that an operator's token belongs to; null for other tokens
 * @param created     when it was made, by the wall clock
 * @param expires     when it ends, by the wall clock; null if it does not
 * @param seenInClear whether it once came without encryption from another computer, so that others may have read it
 */
public record Token(CredentialId id, String name, TokenKind kind, TokenScope scope, Rights rights, SecretHash hash,
        @Nullable OperatorId account, Instant created, @Nullable Instant expires, boolean seenInClear) {
    /** @throws IllegalArgumentException if the account, the rights or the scope do not fit to the kind */
    public Token {
        if ((kind == TokenKind.OPERATOR) != (account != null)) {
            throw new IllegalArgumentException("The tokens of operators have an account, and no others.");
        }
        Rights most = switch (kind) {
            case PHONE, BRIDGE, OWN_BRIDGE -> Rights.NONE;
            case OPERATOR -> rights;
            case PATH -> Rights.FIXED_PART;
        };
        if (!most.hasAll(rights)) {
            throw new IllegalArgumentException("A token of the kind " + kind + " has at most the rights: " + most);
        }
        if (kind.isOfBridge() && !scope.equals(new TokenScope.StartingWith(BridgePrefix.of(name)))) {
            throw new IllegalArgumentException("The token of a bridge is for the ids that begin with its prefix.");
        }
    }

    /** Whether the token has ended. */
    public boolean isOver(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** The role in which a client may use the token. */
    public PeerKind role() {
        return switch (kind) {
            case PHONE, BRIDGE, OWN_BRIDGE -> PeerKind.PHONE;
            case OPERATOR -> PeerKind.OPERATOR;
            case PATH -> rights.equals(Rights.NONE) ? PeerKind.PHONE : PeerKind.OPERATOR;
        };
    }

    /** The same token, marked because it came without encryption. */
    public Token markedAsSeenInClear() {
        return new Token(id, name, kind, scope, rights, hash, account, created, expires, true);
    }
}
