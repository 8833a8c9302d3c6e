package dev.golink.server.pages.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.own.OwnCertificates;
import dev.golink.server.pages.Warnings;

/**
 * A server on one host and a browser on another, as in a real network: no address is loopback, and the browser checks
 * certificates as it does for everybody.
 */
@Tag("slow")
@Timeout(300)
class TwoHostsTest {
    private static final String SHARES_ITSELF = "--auto-select-tab-capture-source-by-title=GoLink";

    @TempDir
    private Path folder;
    private TwoHosts hosts;
    private UserHome home;
    private ServerOnItsHost server;

    @BeforeEach
    void start() throws IOException {
        Browser.assumeInstalled();
        home = new UserHome(Files.createDirectory(folder.resolve("home")));
        hosts = new TwoHosts();
        server = new ServerOnItsHost(hosts.onServer(), data());
    }

    @AfterEach
    void end() throws IOException {
        if (server != null) {
            server.close();
        }
        if (hosts != null) {
            hosts.close();
        }
    }

    @Test
    void aPageBehindAWarningSharesItsScreenOnceThePersonGoesOn() throws IOException {
        try (Browser browser = browser()) {
            long opened = System.nanoTime();
            BrowserTab tab = browser.open(pairingLink());
            assertThat(tab.text()).contains("ERR_CERT_AUTHORITY_INVALID");
            Warnings.clickThrough(tab);

            share(tab, "after a click through the warning", opened);
        }
    }

    @Test
    void aDeviceThatTrustsTheCaFromTheTrustPageSharesItsScreenWithoutAWarning() throws Exception {
        Path ca = folder.resolve("golink-ca.crt");
        try (Browser browser = browser()) {
            BrowserTab tab = browser.open(address("http", "/trust"));
            assertThat(tab.text()).contains("GoLink CA of ");
            Files.write(ca, download(tab, "trust/golink-ca.crt"));
        }
        assertThat(certificate(ca)).isEqualTo(own().caCertificate());
        home.trust(ca);

        try (Browser browser = browser()) {
            long opened = System.nanoTime();
            BrowserTab tab = browser.open(pairingLink());

            share(tab, "with the CA in the browser's store", opened);
        }
    }

    @Test
    void overHttpThePageIsAPhoneWithMessagesAndSaysWhyItCannotShare() throws IOException {
        try (Browser browser = browser()) {
            BrowserTab tab = browser.open(address("http", "/phone?id=page-7"));

            assertThat(server.await("message page-7 ")).contains("Done");
            assertThat(tab.text()).contains("Online", "Hello from the server",
                    "Browsers share a screen only over https");
            assertThat(tab.evaluate("document.querySelector('#open-secure').href").getAsString())
                    .isEqualTo(address("https", "/phone?id=page-7"));
            tab.click("#open-trust");
            tab.awaitTrue("location.pathname === '/trust' && document.readyState === 'complete'");
            assertThat(tab.text()).contains("golink cert show");
        }
    }

    @Test
    void aCertificateForAForeignNameByTheTrustedCaIsRefusedByTheBrowser() throws IOException {
        OwnCertificates own = own();
        home.trust(PemFiles.certificate(folder.resolve("ca.pem"), own.caCertificate()));
        Issuer issuer = new Issuer();
        Identity foreign = issuer.issue(own.ca(), issuer.newKeyPair(), new CertificateNames(
                new LinkedHashSet<>(List.of("bank.example")), new LinkedHashSet<>()), InstantSource.system().instant());
        PemFiles files = PemFiles.write(folder, foreign);

        try (ServerOnItsHost bank = new ServerOnItsHost(hosts.onServer(), folder.resolve("bank"),
                files.certificate(), files.key());
                Browser browser = browser("--host-resolver-rules=MAP bank.example " + TwoHosts.SERVER)) {
            BrowserTab tab = browser.open("https://bank.example:" + bank.port() + "/phone");

            assertThat(tab.text()).contains("ERR_CERT_INVALID");
        }
    }

    /** Lets the person at the page allow the sharing, and waits for the first picture at the server. */
    private void share(BrowserTab tab, String how, long opened) {
        assertThat(server.await("phone ")).isEqualTo("page-7");
        tab.awaitTrue("document.querySelector('#allow').offsetParent !== null");
        tab.click("#allow");
        String size = server.await("frame page-7 ");
        long millis = Duration.ofNanos(System.nanoTime() - opened).toMillis();
        System.out.printf("From opening the page to the first picture (%s) at the server, %s: %.1f s%n", size, how,
                millis / 1000.0);
        assertThat(tab.evaluate("isSecureContext").getAsBoolean()).isTrue();
    }

    private static byte[] download(BrowserTab tab, String path) {
        return Base64.getDecoder().decode(tab.evaluate("fetch('" + path + "').then((answer) => answer.bytes())"
                + ".then((bytes) => btoa(String.fromCharCode(...bytes)))").getAsString());
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private Browser browser(String... flags) throws IOException {
        return Browser.start(hosts.onPhone(), home.environment(),
                Stream.concat(Stream.of(SHARES_ITSELF, "--lang=en"), Stream.of(flags)).toArray(String[]::new));
    }

    private OwnCertificates own() throws IOException {
        return new OwnCertificateStore(data(), InstantSource.system()).read().orElseThrow();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String pairingLink() {
        return address("https", "/phone?id=page-7#pair=" + server.code());
    }

    private String address(String scheme, String path) {
        return scheme + "://" + TwoHosts.SERVER + ":" + server.port() + path;
    }
}
