package dev.golink.server.pages.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.limits.Limits;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.Network;
import dev.golink.server.network.SampleNames;
import dev.golink.server.proxy.TrustedProxies;

/** Phones that reach the server through nginx: with TLS, under a path, and at a mapped port. */
@Timeout(120)
class BehindNginxTest {
    private static final String NAME = "phones.example";

    @TempDir
    private Path folder;
    private Path ca;
    private int port;
    private MappedPort mapped;
    private RunningServer server;
    private Nginx nginx;

    @BeforeEach
    void start() throws IOException {
        Nginx.require();
        LocalNames computer = SampleNames.computer(NAME);
        Issuer issuer = new Issuer();
        Identity authority = issuer.newCa(computer, Instant.now());
        ca = PemFiles.certificate(folder.resolve("ca.pem"), authority.certificate());
        PemFiles files = PemFiles.write(folder, issuer.issue(authority, issuer.newKeyPair(),
                CertificateNames.of(computer), Instant.now()));
        port = Nginx.freePort();
        mapped = new MappedPort(port);
        server = new RunningServer(Limits.DEFAULT
                .withProxies(new TrustedProxies(List.of(Network.parse("127.0.0.1"))))
                .withOrigins(Set.of("https://" + NAME + ":" + port, "https://" + NAME + ":" + mapped.port())));
        nginx = new Nginx(Files.createDirectory(folder.resolve("nginx")), port, server.endpoints().port(),
                files.certificate(), files.key());
    }

    @AfterEach
    void end() throws IOException {
        if (nginx != null) {
            nginx.close();
        }
        if (server != null) {
            server.close();
            mapped.close();
        }
    }

    @Test
    void thePhonePageComesOnlineAndCanShare() throws IOException {
        Browser.assumeInstalled();
        UserHome home = new UserHome(Files.createDirectory(folder.resolve("home")));
        home.trust(ca);
        try (Browser browser = Browser.start(List.of(), home.environment(),
                "--host-resolver-rules=MAP " + NAME + " 127.0.0.1")) {
            for (int outside : new int[]{port, mapped.port()}) {
                String id = "page-" + outside;
                BrowserTab tab = browser.open("https://" + NAME + ":" + outside + "/fleet/phone?id=" + id);

                server.awaitPhone(id, phone -> phone.presence() == Presence.ONLINE
                        && phone.description().can(Capability.SHARE));
                tab.awaitTrue("document.querySelector('#server').textContent === 'wss://" + NAME + ":" + outside + "'");
            }
        }
    }

    @Test
    void aProgramConnectsAsAPhone() throws IOException {
        for (int outside : new int[]{port, mapped.port()}) {
            String id = "app-" + outside;
            try (FixedClient phone = FixedClient.connect(
                    URI.create("wss://127.0.0.1:" + outside + "/fleet/goLink/phone/" + id),
                    HttpClient.newBuilder().sslContext(tls()).build())) {
                assertThat(phone.heard(0)).contains("\"open\"");
                server.awaitPhone(id, seen -> seen.presence() == Presence.ONLINE);
                phone.say("ping");
                assertThat(phone.heard(1)).isEqualTo("pong");
            }
        }
    }

    @Test
    void thePhonesAddressIsThatOfNginxsClient() throws IOException {
        InetAddress address = InetAddress.ofLiteral("127.0.0.2");
        try (FixedClient _ = FixedClient.connect(URI.create("wss://127.0.0.1:" + port + "/fleet/goLink/phone/app-7"),
                HttpClient.newBuilder().sslContext(tls()).localAddress(address).build())) {
            server.awaitPhone("app-7", seen -> seen.link().address().equals("127.0.0.2"));
        }
    }

    @Test
    void pagesAndRedirectsStayUnderThePath() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls())
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (String path : List.of("/fleet/", "/fleet/phone/", "/fleet/trust/", "/fleet/healthz")) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path)).build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.uri().getPath()).startsWith("/fleet/");
            }
        }
    }

    @Test
    void aTokenInAPathIsNotInTheAccessLog() throws Exception {
        String token = "glk_" + "a".repeat(43);
        try (FixedClient refused = FixedClient.connect(
                URI.create("wss://127.0.0.1:" + port + "/fleet/goLink/key/" + token + "/phone/lab-7"),
                HttpClient.newBuilder().sslContext(tls()).build())) {
            assertThat(refused.closeCode()).isEqualTo(4401);
        }
        pagesAndRedirectsStayUnderThePath();

        assertThat(Files.readString(folder.resolve("nginx").resolve(Nginx.LOG))).contains("/fleet/healthz")
                .doesNotContain("glk_");
    }

    private SSLContext tls() throws IOException {
        return ClientTls.trusting(ca);
    }
}
