package dev.golink.server.certificate.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.CertificateFileException;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.pem.PemCertificates;

/** Which servers the clients of Java accept, over real connections. */
class ClientTlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pin OTHER = new Pin("A".repeat(43));

    private final Identity first = SampleIdentities.newServer();
    private final ServerIdentity identity = new ServerIdentity(first);
    @TempDir
    private Path folder;
    private HttpsServer server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[]{identity}, null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void theRightPinConnectsEvenUnderANameThatTheCertificateLacks() throws IOException, InterruptedException {
        PinnedTrust trust = new PinnedTrust(first.pin());

        assertThat(status(ClientTls.pinned(trust), "127.0.0.3")).isEqualTo(204);
        assertThat(trust.seen()).contains(first.pin());
    }

    @Test
    void anotherPinIsRefusedWithBothValues() {
        PinnedTrust trust = new PinnedTrust(OTHER);

        assertThatThrownBy(() -> status(ClientTls.pinned(trust), "127.0.0.3"))
                .isInstanceOf(SSLHandshakeException.class).rootCause().isInstanceOf(KeyRefusedException.class)
                .hasMessageContainingAll("Expected pin: " + OTHER, "pin of the server: " + first.pin(),
                        "golink cert show");
        assertThat(trust.seen()).contains(first.pin());
    }

    @Test
    void aServerWhoseKeyWasReplacedIsRefusedByANewContext() throws IOException, InterruptedException {
        assertThat(status(ClientTls.pinned(new PinnedTrust(first.pin())), "127.0.0.3")).isEqualTo(204);
        Identity second = SampleIdentities.newServer();
        identity.change(second);

        assertThatThrownBy(() -> status(ClientTls.pinned(new PinnedTrust(first.pin())), "127.0.0.3")).rootCause()
                .hasMessageContaining(second.pin().text());
    }

    @Test
    void aCaFromAFileIsTrustedForTheNamesInTheCertificate() throws IOException, InterruptedException {
        SSLContext context = ClientTls.trusting(caFile());

        assertThat(status(context, "127.0.0.1")).isEqualTo(204);
    }

    @Test
    void aCaFromAFileIsNotTrustedForOtherNames() throws IOException {
        SSLContext context = ClientTls.trusting(caFile());

        assertThatThrownBy(() -> status(context, "127.0.0.3")).isInstanceOf(IOException.class)
                .rootCause().hasMessageContaining("127.0.0.3");
    }

    @Test
    void aSocketIsCheckedForTheNameThatWasAskedForNotForTheAddressThatAnswered() throws IOException {
        ClientTls tls = ClientTls.of(new ServerTrust.Cas(List.of(SampleIdentities.CA.certificate())));

        try (SSLSocket socket = tls.secure(connected(), new HostAndPort("lab-pc", port()), PATIENCE)) {
            assertThat(socket.getSession().getPeerPrincipal()).isNotNull();
        }
        Socket other = connected();
        assertThatThrownBy(() -> tls.secure(other, new HostAndPort("other-pc", port()), PATIENCE))
                .satisfies(e -> assertThat(KeyRefusal.in(e)).get().isInstanceOfSatisfying(KeyRefusal.Unproven.class,
                        why -> {
                            assertThat(why.seen()).isEqualTo(first.pin());
                            assertThat(why.why()).contains("other-pc");
                            assertThat(why.text()).contains("--pin " + first.pin());
                        }));
        assertThat(other.isClosed()).isTrue();
    }

    @Test
    void aConnectionThatComesBackResumesItsSession() throws IOException {
        ClientTls tls = ClientTls.of(new ServerTrust.Pinned(List.of(OTHER, first.pin())));
        HostAndPort name = new HostAndPort("anything", port());
        long created;
        try (SSLSocket socket = tls.secure(connected(), name, PATIENCE)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H'); // the server's tickets came before it
            created = socket.getSession().getCreationTime();
        }
        try (SSLSocket socket = tls.secure(connected(), name, PATIENCE)) {
            assertThat(socket.getSession().getCreationTime()).isEqualTo(created);
            assertThat(socket.getSession().getPeerCertificates()[0]).isEqualTo(first.certificate());
        }
    }

    @Test
    void aProbeTellsOnlyWhyAKeyIsRefused() {
        ClientTls other = ClientTls.of(new ServerTrust.Pinned(List.of(OTHER)));
        HostAndPort server = new HostAndPort("127.0.0.1", port());

        assertThat(other.probe(server, PATIENCE)).contains(new KeyRefusal.WrongPin(List.of(OTHER), first.pin()));
        assertThat(ClientTls.of(new ServerTrust.Pinned(List.of(first.pin()))).probe(server, PATIENCE)).isEmpty();
        end();
        assertThat(other.probe(server, PATIENCE)).isEmpty();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private Socket connected() throws IOException {
        return new Socket("127.0.0.1", port());
    }

    @Test
    void aFileWithoutACaIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");

        assertThatThrownBy(() -> ClientTls.trusting(file)).isInstanceOf(CertificateFileException.class)
                .hasMessageContaining(file + " contains no certificate");
    }

    private Path caFile() throws IOException {
        return Files.writeString(folder.resolve("ca.pem"), PemCertificates.write(SampleIdentities.CA.certificate()));
    }

    private int status(SSLContext context, String host) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1)
                .build()) {
            URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
