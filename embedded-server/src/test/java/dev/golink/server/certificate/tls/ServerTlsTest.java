package dev.golink.server.certificate.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.SampleIdentities;

/** What the server agrees to with real clients of Java. */
class ServerTlsTest {
    private final Identity first = SampleIdentities.newServer();
    private final ServerIdentity identity = new ServerIdentity(first);
    private final ServerTls tls = new ServerTls(identity);

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void bothVersionsWorkWithTheWholeChainAndHttp11(String version) throws SSLException {
        EnginePair pair = new EnginePair(pinned(first.pin()), tls.newEngine(), version);
        offer(pair, "h2", "http/1.1");

        pair.handshake();

        assertThat(pair.client.getSession().getProtocol()).isEqualTo(version);
        assertThat(pair.client.getSession().getPeerCertificates()).containsExactly(first.chain().toArray(
                X509Certificate[]::new));
        assertThat(pair.server.getApplicationProtocol()).isEqualTo("http/1.1");
    }

    @Test
    void noOtherVersionIsEnabled() {
        assertThat(tls.newEngine().getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    @Test
    void aClientOfHttp2AloneIsRefused() {
        EnginePair pair = new EnginePair(pinned(first.pin()), tls.newEngine(), "TLSv1.3");
        offer(pair, "h2");

        assertThatThrownBy(pair::handshake).isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("no_application_protocol");
    }

    @Test
    void aClientThatDemandsAnotherHandshakeIsRefused() throws SSLException {
        EnginePair pair = new EnginePair(pinned(first.pin()), tls.newEngine(), "TLSv1.2");
        pair.handshake();

        assertThatThrownBy(pair::handshake).isInstanceOf(SSLException.class).hasMessageContaining("renegotiat");
    }

    @Test
    void anotherIdentityIsShownToTheNextClientOfTheSameContext() throws SSLException {
        new EnginePair(pinned(first.pin()), tls.newEngine(), "TLSv1.3").handshake();
        Identity second = SampleIdentities.newServer();

        identity.change(second);
        EnginePair pair = new EnginePair(pinned(second.pin()), tls.newEngine(), "TLSv1.3");
        pair.handshake();

        assertThat(pair.client.getSession().getPeerCertificates()).startsWith(second.certificate());
    }

    @Test
    void aHandshakeUnderWayEndsWithTheIdentityItBeganWith() {
        String alias = identity.chooseEngineServerAlias("EC", null, null);
        identity.change(SampleIdentities.newServer());

        assertThat(List.of(identity.getCertificateChain(alias))).isEqualTo(first.chain());
        assertThat(identity.getPrivateKey(alias)).isEqualTo(first.key());
        assertThat(identity.chooseEngineServerAlias("EC", null, null)).isNotEqualTo(alias);
        identity.change(SampleIdentities.newServer());
        assertThat(identity.getPrivateKey(alias)).isNull();
    }

    @Test
    void thereIsNoIdentityForOtherKindsOfKeys() {
        assertThat(identity.chooseEngineServerAlias("RSA", null, null)).isNull();
        assertThat(identity.getServerAliases("EC", null)).hasSize(1);
        assertThat(identity.getPrivateKey("other")).isNull();
    }

    private static SSLContext pinned(Pin pin) {
        return ClientTls.pinned(new PinnedTrust(pin));
    }

    private static void offer(EnginePair pair, String... protocols) {
        SSLParameters parameters = pair.client.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        pair.client.setSSLParameters(parameters);
    }
}
