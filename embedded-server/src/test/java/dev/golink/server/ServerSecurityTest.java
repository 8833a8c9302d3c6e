package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.own.NewCaNeeded;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.certificate.pem.PemCertificates;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;

@Timeout(60)
class ServerSecurityTest {
    @TempDir
    private Path data;

    @Test
    void theFirstStartMakesACertificateThatClientsOfTheCaAccept() throws Exception {
        try (EmbeddedServer server = start(new TlsSetting.Own())) {
            Endpoints secure = server.secure().toCompletableFuture().get(30, TimeUnit.SECONDS);
            Path ca = Files.writeString(data.resolve("ca.pem"), plain(server, "/trust/golink-ca.pem"));
            assertThat(PemCertificates.read(ca)).containsExactly(new OwnCertificateStore(data, InstantSource.system())
                    .read().orElseThrow().caCertificate());
            assertThat(plain(server, "/phone/server.json")).contains("\"tls\":\"own\"");
            assertThat(server.addresses().ca()).contains(Fingerprint.of(PemCertificates.read(ca).getFirst()));
            try (HttpClient client = HttpClient.newBuilder().sslContext(ClientTls.trusting(ca)).build()) {
                for (int port : new int[]{secure.port(), secure.httpPort()}) {
                    HttpRequest request = HttpRequest
                            .newBuilder(URI.create("https://127.0.0.1:" + port + "/phone/server.json")).build();

                    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
                }
            }
            assertThat(secure.secureWebSocket()).isEqualTo(URI.create("wss://127.0.0.1:" + secure.port()));
            assertThat(secure.https()).isEqualTo(URI.create("https://127.0.0.1:" + secure.httpPort()));
        }
    }

    @Test
    void withoutTlsAConnectionThatBeginsWithItIsClosedAndNothingIsMade() throws IOException {
        try (EmbeddedServer server = start(new TlsSetting.Off());
                Socket peer = new Socket("127.0.0.1", server.endpoints().port())) {
            peer.setSoTimeout(20_000);
            peer.getOutputStream().write(0x16);

            assertThat(peer.getInputStream().read()).isEqualTo(-1);
            assertThat(server.secure().toCompletableFuture()).isNotDone();
            assertThat(data.resolve("tls")).doesNotExist();
        }
    }

    @Test
    void pagesSayWhichCertificateTheServerHas() throws Exception {
        try (EmbeddedServer server = start(new TlsSetting.Off())) {
            assertThat(plain(server, "/phone/server.json")).contains("\"tls\":\"off\"");
            assertThat(plain(server, "/trust")).contains("runs without TLS").doesNotContain("golink-ca");
        }
        Identity identity = SampleIdentities.newServer();
        Path certificate = Files.writeString(data.resolve("server.pem"), PemCertificates.write(identity.certificate()));
        Path key = Files.writeString(data.resolve("server.key"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(identity.key().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        try (EmbeddedServer server = start(new TlsSetting.Files(certificate, key))) {
            assertThat(plain(server, "/phone/server.json")).contains("\"tls\":\"issued\"");
            assertThat(plain(server, "/trust")).contains("Somebody else issued").doesNotContain("golink-ca");
        }
    }

    @Test
    void aMissingFileOfSomebodysCertificateIsSaidAndNothingIsLeftOpen() throws IOException {
        Path missing = data.resolve("none.pem");

        assertThatThrownBy(() -> start(new TlsSetting.Files(missing, missing))).isInstanceOf(IOException.class)
                .hasMessageContaining("none.pem");
        start(new TlsSetting.Off()).close();
    }

    @Test
    void aNewCaIsMadeOnRequestAndTheKeyStays() throws Exception {
        OwnCertificateStore store = new OwnCertificateStore(data, InstantSource.system());
        List<Optional<NewCaNeeded>> told = new CopyOnWriteArrayList<>();
        try (EmbeddedServer server = start(new TlsSetting.Own());
                Watch _ = server.certificates().watchNewCa(told::add)) {
            server.secure().toCompletableFuture().get(30, TimeUnit.SECONDS);
            OwnCertificates before = store.read().orElseThrow();

            server.certificates().replaceCa().toCompletableFuture().get(30, TimeUnit.SECONDS);

            OwnCertificates after = store.read().orElseThrow();
            assertThat(after.caCertificate()).isNotEqualTo(before.caCertificate());
            assertThat(after.server().pin()).isEqualTo(before.server().pin());
            assertThat(told).isNotEmpty().allMatch(Optional::isEmpty);
        }
    }

    @Test
    void aServerWithoutACaOfItsOwnMakesNone() throws IOException {
        try (EmbeddedServer server = start(new TlsSetting.Off())) {
            assertThat(server.certificates().replaceCa().toCompletableFuture()).failsWithin(Duration.ofSeconds(30))
                    .withThrowableOfType(ExecutionException.class).withMessageContaining("no CA of its own");
            assertThat(data.resolve("tls")).doesNotExist();
        }
    }

    private static String plain(EmbeddedServer server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.endpoints().httpPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private EmbeddedServer start(TlsSetting tls) throws IOException {
        return EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0).withTls(tls));
    }
}
