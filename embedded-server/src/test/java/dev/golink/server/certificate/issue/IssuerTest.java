package dev.golink.server.certificate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Security;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.CertificateNames;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.OpenSsl;
import dev.golink.server.certificate.pem.PemCertificates;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.SampleNames;

/** What is issued, as OpenSSL judges it by its strict rules. */
class IssuerTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final LocalNames COMPUTER = SampleNames.computer("lab-pc.example", "192.168.1.5", "198.51.100.77",
            "2001:db8:1:2::5");

    private final Issuer issuer = new Issuer();
    private final Identity ca = issuer.newCa(COMPUTER, NOW);
    private final KeyPair keys = issuer.newKeyPair();
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheCa() throws IOException {
        Files.writeString(folder.resolve("ca"), PemCertificates.write(ca.certificate()));
    }

    @Test
    void opensslAcceptsTheServerUnderAllItsNames() throws IOException {
        Identity server = issuer.issue(ca, keys, CertificateNames.of(COMPUTER), NOW);
        writeServer(server);
        OpenSsl openssl = new OpenSsl(folder);

        for (String name : List.of("lab-pc.example", "lab-pc.local", "localhost")) {
            openssl.succeeds(verify("-verify_hostname " + name));
        }
        for (String address : List.of("192.168.1.5", "198.51.100.77", "2001:db8:1:2::5", "127.0.0.1", "::1")) {
            openssl.succeeds(verify("-verify_ip " + address));
        }
        openssl.fails(verify("-verify_hostname other.local"));
    }

    @Test
    void theCertificatesHaveWhatRulesAndBrowsersDemand() throws IOException {
        Identity server = issuer.issue(ca, keys, CertificateNames.of(COMPUTER), NOW);
        writeServer(server);
        OpenSsl openssl = new OpenSsl(folder);

        assertThat(openssl.succeeds("x509 -in ca -noout -text")).contains("CN = GoLink CA of lab-pc.example (",
                "CA:TRUE, pathlen:0", "Key Usage: critical\n                Certificate Sign, CRL Sign\n",
                "X509v3 Name Constraints: critical", "TLS Web Server Authentication", "DNS:local\n",
                "DNS:lab-pc.example\n", "IP:192.168.0.0/255.255.0.0", "IP:198.51.100.0/255.255.255.0",
                "NIST CURVE: P-256", "Subject Key Identifier");
        assertThat(openssl.succeeds("x509 -in server -noout -text")).contains("CA:FALSE",
                "Key Usage: critical\n                Digital Signature\n", "TLS Web Server Authentication",
                "Authority Key Identifier", "Subject Key Identifier", "DNS:lab-pc.example, DNS:lab-pc.local");
        assertThat(server.certificate().getSerialNumber().bitLength()).isEqualTo(127);
        assertThat(Duration.between(server.certificate().getNotBefore().toInstant(),
                server.certificate().getNotAfter().toInstant())).isEqualTo(Duration.ofDays(397));
        assertThat(server.certificate().getNotBefore().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(ca.certificate().getNotAfter().toInstant()).isAfter(NOW.plus(Duration.ofDays(3_650)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank.example", "example", "other-pc", "8.8.8.8", "198.51.101.1", "2001:db8:1:3::5"})
    void opensslRefusesAServerWithAForeignName(String name) throws IOException {
        writeServer(issuer.issue(ca, keys, names(name), NOW));

        assertThat(new OpenSsl(folder).fails(verify(""))).contains("permitted subtree violation");
    }

    /** If a later Java refuses it as OpenSSL does, decision 0057 can say so. */
    @Test
    void javaAloneAcceptsAServerWithAForeignNameFromACaThatItTrusts() throws GeneralSecurityException {
        Identity foreign = issuer.issue(ca, keys, names("bank.example"), NOW);
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(foreign.certificate()));
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(ca.certificate(), null)));
        trust.setRevocationEnabled(false);

        assertThatCode(() -> CertPathValidator.getInstance("PKIX").validate(path, trust)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"lab-pc.example, true", "lab-pc.local, true", "localhost, true", "any.local, true",
        "192.168.77.7, true", "10.1.2.3, true", "172.17.0.1, true", "100.101.102.103, true", "169.254.1.2, true",
        "127.0.0.1, true", "::1, true", "fd12::1, true", "198.51.100.3, true", "2001:db8:1:2::9, true",
        "198.51.101.1, false", "8.8.8.8, false", "172.32.0.1, false", "2001:db8:1:3::5, false", "fc00::1, false",
        "bank.example, false", "lab-pc, false"})
    void theIssuerKnowsWhatItsCaPermits(String name, boolean isPermitted) {
        CertificateNames wanted = names(name);

        assertThat(issuer.permitted(ca.certificate(), wanted).equals(wanted)).isEqualTo(isPermitted);
    }

    @Test
    void aServersCertificateEndsWithItsCa() {
        Instant late = ca.certificate().getNotAfter().toInstant().minus(Duration.ofDays(100));

        assertThat(issuer.issue(ca, keys, names("localhost"), late).certificate().getNotAfter())
                .isEqualTo(ca.certificate().getNotAfter());
    }

    @Test
    void aLongHostNameIsCutInTheNameOfTheCa() {
        Identity made = issuer.newCa(SampleNames.computer("x".repeat(63)), NOW);

        assertThat(made.certificate().getSubjectX500Principal().getName()).hasSize("CN=".length() + 64)
                .matches("CN=GoLink CA of x+ \\([0-9A-F]{6}\\)");
    }

    @Test
    void bouncyCastleIsNoProviderOfThisJava() {
        assertThat(Security.getProviders()).noneMatch(one -> one.getName().startsWith("BC"));
    }

    private void writeServer(Identity server) throws IOException {
        Files.writeString(folder.resolve("server"), PemCertificates.write(server.certificate()));
    }

    private static String verify(String more) {
        return ("verify -x509_strict -purpose sslserver -CAfile ca " + more).strip() + " server";
    }

    private static CertificateNames names(String name) {
        boolean isAddress = name.matches("[0-9.]+|.*:.*");
        return new CertificateNames(new LinkedHashSet<>(isAddress ? List.of() : List.of(name)),
                new LinkedHashSet<>(isAddress ? List.of(InetAddress.ofLiteral(name)) : List.of()));
    }
}
