package dev.golink.server.access.token;

import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** Makes tokens. Any thread may use it. */
public final class TokenIssuer {
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Creates an issuer.
     *
     * @param random a generator for secrets, such as {@link java.security.SecureRandom}
     * @param clock  the wall clock
     */
    public TokenIssuer(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /** A token for one phone, which does not end by itself. */
    public IssuedToken forPhone(PhoneId phone) {
        return issue(phone.value(), TokenKind.PHONE, new TokenScope.One(phone.value()), Rights.NONE, null, null);
    }

    /**
     * A token of an account.
     *
     * @param account the account; the token is for its name only
     * @param name    what the program is called
     * @param rights  the rights at most; the account's own rights limit them as well
     * @param expires when it ends; null if it does not
     */
    public IssuedToken forOperator(OperatorId account, String name, Rights rights, @Nullable Instant expires) {
        return issue(name, TokenKind.OPERATOR, new TokenScope.One(account.value()), rights, account, expires);
    }

    /**
     * A token for a path.
     *
     * @param role    whether phones or operators' pages use it
     * @param name    what people call it
     * @param scope   the ids that may be used with it
     * @param expires when it ends; null if it does not
     */
    public IssuedToken forPath(PeerKind role, String name, TokenScope scope, @Nullable Instant expires) {
        Rights rights = role == PeerKind.OPERATOR ? Rights.FIXED_PART : Rights.NONE;
        return issue(name, TokenKind.PATH, scope, rights, null, expires);
    }

    /**
     * A token for all phones of a bridge.
     *
     * @param name    the bridge's name
     * @param expires when it ends; null if it does not
     * @throws IllegalArgumentException if the name is none of a bridge
     */
    public IssuedToken forBridge(String name, @Nullable Instant expires) {
        return issue(name, TokenKind.BRIDGE, ofBridge(name), Rights.NONE, null, expires);
    }

    /**
     * A token for all phones of the bridge in the server's own process. It does not end by itself.
     *
     * @param name the bridge's name
     * @throws IllegalArgumentException if the name is none of a bridge
     */
    public IssuedToken forOwnBridge(String name) {
        return issue(name, TokenKind.OWN_BRIDGE, ofBridge(name), Rights.NONE, null, null);
    }

    private static TokenScope ofBridge(String name) {
        return new TokenScope.StartingWith(BridgePrefix.of(name));
    }

    private IssuedToken issue(String name, TokenKind kind, TokenScope scope, Rights rights,
            @Nullable OperatorId account, @Nullable Instant expires) {
        TokenSecret secret = TokenSecret.random(random);
        return new IssuedToken(secret, new Token(CredentialId.random(random), name, kind, scope, rights, secret.hash(),
                account, clock.instant(), expires, false));
    }
}
