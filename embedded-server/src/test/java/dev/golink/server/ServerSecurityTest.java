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
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.fleet.id.OperatorId;

@Timeout(60)
class ServerSecurityTest {
    @TempDir
    private Path data;

    @Test
    void theFirstStartMakesACertificateThatClientsOfTheCaAccept() throws Exception {
        try (EmbeddedServer server = start(new TlsSetting.Own())) {
            Endpoints secure = server.secured().toCompletableFuture().get(30, TimeUnit.SECONDS);
            Path ca = Files.writeString(data.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(new OwnCertificateStore(data, InstantSource.system())
                            .read().orElseThrow().caCertificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n");
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
            assertThat(server.secured().toCompletableFuture()).isNotDone();
            assertThat(data.resolve("tls")).doesNotExist();
        }
    }

    @Test
    void aMissingFileOfSomebodysCertificateIsSaidAndNothingIsLeftOpen() throws IOException {
        Path missing = data.resolve("none.pem");

        assertThatThrownBy(() -> start(new TlsSetting.Files(missing, missing))).isInstanceOf(IOException.class)
                .hasMessageContaining("none.pem");
        start(new TlsSetting.Off()).close();
    }

    private EmbeddedServer start(TlsSetting tls) throws IOException {
        return EmbeddedServer.start(ServerConfig.keepingIn(data, new OperatorId("desk")).withPorts(0, 0).withTls(tls));
    }
}
