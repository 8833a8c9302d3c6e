package dev.golink.server.certificate.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Identity;

/**
 * The identity that the server shows to new connections. It may be replaced at any time, by any thread; handshakes that
 * are under way end with the one they began with. Java's own key managers can't be changed, and the one for PKCS12
 * files takes three times as long for each handshake.
 */
public final class ServerIdentity extends X509ExtendedKeyManager {
    private volatile State state;

    /** @param first the identity to begin with */
    public ServerIdentity(Identity first) {
        this.state = new State(0, first, first);
    }

    /** The identity of new connections. */
    public Identity current() {
        return state.current;
    }

    /** Replaces the identity. Connections that are open stay open. */
    public synchronized void change(Identity next) {
        State before = state;
        state = new State(before.number + 1, next, before.current);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers,
            @Nullable SSLEngine engine) {
        State now = state;
        return keyType.equals(now.current.key().getAlgorithm()) ? String.valueOf(now.number) : null;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        String alias = chooseEngineServerAlias(keyType, issuers, null);
        return alias == null ? null : new String[]{alias};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        Identity identity = state.of(alias);
        return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        Identity identity = state.of(alias);
        return identity == null ? null : identity.key();
    }

    /** A server has no alias for connections that it opens. */
    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    /** A server has no alias for connections that it opens. */
    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal @Nullable [] issuers,
            @Nullable Socket socket) {
        return null;
    }

    /**
     * The identity and the one before it. TLS asks for the alias, the chain and the key one after the other, and all
     * three must be of the same identity.
     *
     * @param number   counts the changes; as text, it is the alias of the current identity
     * @param current  the identity of new connections
     * @param previous the identity before the last change
     */
    private record State(long number, Identity current, Identity previous) {
        @Nullable
        Identity of(String alias) {
            if (alias.equals(String.valueOf(number))) {
                return current;
            }
            return alias.equals(String.valueOf(number - 1)) ? previous : null;
        }
    }
}
