package dev.golink.server.certificate.pem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.CertificateFileException;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.OpenSsl;

/** Certificates and keys as OpenSSL writes them. */
class PemIdentityTest {
    @TempDir
    private Path folder;
    private OpenSsl openssl;

    @BeforeEach
    void setUp() {
        openssl = new OpenSsl(folder);
    }

    @ParameterizedTest
    @CsvSource({"genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key, BEGIN PRIVATE KEY, RSA",
        "genrsa -traditional -out key 2048, BEGIN RSA PRIVATE KEY, RSA",
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key, BEGIN PRIVATE KEY, EC",
        "ecparam -name secp384r1 -genkey -out key, BEGIN EC PARAMETERS, EC",
        "ecparam -name prime256v1 -genkey -noout -out key, BEGIN EC PRIVATE KEY, EC",
        "genpkey -algorithm ED25519 -out key, BEGIN PRIVATE KEY, EdDSA"})
    void everyUsualFormOfAKeyIsRead(String command, String form, String algorithm)
            throws IOException, GeneralSecurityException {
        openssl.succeeds(command);
        openssl.succeeds("req -x509 -key key -subj /CN=lab -out certificate");
        assertThat(folder.resolve("key")).content().contains(form);

        Identity identity = load("certificate", "key");

        assertThat(identity.key().getAlgorithm()).isEqualTo(algorithm);
        assertThat(Identity.match(identity.key(), identity.certificate().getPublicKey())).isTrue();
        assertThat(identity.chain()).hasSize(1);
    }

    @Test
    void certificatesInAnyOrderMakeTheChain() throws IOException {
        makeChain();
        List<X509Certificate> expected = load("ordered", "key").chain();

        concatenate("shuffled", "root", "inter", "server");

        assertThat(expected.stream().map(one -> one.getSubjectX500Principal().getName())).containsExactly("CN=server",
                "CN=inter", "CN=root");
        assertThat(load("shuffled", "key").chain()).isEqualTo(expected);
    }

    @Test
    void aCertificateThatIsNotOfTheChainIsLeftOut() throws IOException {
        makeChain();
        selfSigned("other");
        concatenate("more", "other", "server", "inter");

        assertThat(load("more", "key").chain()).hasSize(2);
    }

    @Test
    void oneFileMayHaveBothAndTextInBetween() throws IOException {
        selfSigned("lab");
        Files.writeString(folder.resolve("both"), "Bag Attributes: für lab\n" + read("lab.key") + "subject=CN = lab\n"
                + read("lab"));

        assertThat(load("both", "both").chain()).hasSize(1);
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws IOException {
        selfSigned("lab");
        selfSigned("other");

        assertThatThrownBy(() -> load("lab", "other.key")).isInstanceOf(CertificateFileException.class)
                .hasMessageContainingAll(path("other.key"), "is not the key of a certificate in " + path("lab"),
                        "name the key");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() throws IOException {
        selfSigned("lab");
        openssl.succeeds("genrsa -out rsa 2048");

        assertThatThrownBy(() -> load("lab", "rsa")).hasMessageContainingAll(path("rsa"),
                "is not the key of a certificate in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkey -in lab.key -aes256 -passout pass:secret -out encrypted",
        "ec -in lab.key -aes256 -passout pass:secret -out encrypted"})
    void anEncryptedKeyIsRefusedWithTheWayOut(String command) throws IOException {
        selfSigned("lab");
        openssl.succeeds(command);

        assertThatThrownBy(() -> load("lab", "encrypted")).hasMessageContainingAll(path("encrypted"),
                "is encrypted with a passphrase", "openssl pkey -in");
    }

    @Test
    void aKeyThatTlsCannotUseIsRefused() throws IOException {
        openssl.succeeds("ecparam -name secp256k1 -genkey -noout -out key");
        selfSigned("lab");

        assertThatThrownBy(() -> load("lab", "key")).hasMessageContainingAll(path("key"), "can't be used",
                "use an RSA key");
    }

    @Test
    void swappedFilesAreNoticed() throws IOException {
        selfSigned("lab");

        assertThatThrownBy(() -> load("lab.key", "lab")).hasMessageContainingAll(path("lab.key"),
                "contains no certificate");
        assertThatThrownBy(() -> load("lab", "lab")).hasMessageContainingAll(path("lab"), "contains no private key");
    }

    @Test
    void damagedFilesAreNoticed() throws IOException {
        selfSigned("lab");
        Files.writeString(folder.resolve("bad"), read("lab").replaceFirst("(?m)^M.{20}", ""));
        Files.writeString(folder.resolve("bad.key"), read("lab.key").replaceFirst("(?m)^M.{20}", ""));

        assertThatThrownBy(() -> load("bad", "lab.key")).hasMessageContainingAll(path("bad"),
                "has a damaged certificate (number 1)");
        assertThatThrownBy(() -> load("lab", "bad.key")).hasMessageContainingAll(path("bad.key"), "is damaged");
    }

    @Test
    void missingFilesAndFoldersAreNoticed() throws IOException {
        selfSigned("lab");

        assertThatThrownBy(() -> load("nothing", "lab.key")).hasMessageContainingAll(path("nothing"),
                "does not exist");
        assertThatThrownBy(() -> load("lab", "nothing")).hasMessageContainingAll(path("nothing"), "does not exist");
        assertThatThrownBy(() -> load("lab", ".")).hasMessageContainingAll(folder.toString(), "can't be read",
                "check whether it is a file");
    }

    @Test
    void aDerFileIsReportedWithTheWayToConvertIt() throws IOException {
        selfSigned("lab");
        openssl.succeeds("x509 -in lab -outform DER -out der");

        assertThatThrownBy(() -> load("der", "lab.key")).hasMessageContainingAll(path("der"),
                "openssl x509 -inform DER");
    }

    @Test
    void whatIsWrittenIsWhatOpensslReads() throws IOException {
        selfSigned("lab");
        X509Certificate certificate = PemCertificates.read(folder.resolve("lab")).getFirst();

        assertThat(PemCertificates.write(certificate)).isEqualTo(read("lab"));
    }

    private void makeChain() throws IOException {
        openssl.succeeds("req -x509 -newkey rsa:2048 -nodes -subj /CN=root -keyout root.key -out root");
        for (String one : List.of("inter", "server")) {
            openssl.succeeds("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=" + one + " -keyout "
                    + one + ".key -out " + one + ".csr");
        }
        openssl.succeeds("x509 -req -in inter.csr -CA root -CAkey root.key -out inter");
        openssl.succeeds("x509 -req -in server.csr -CA inter -CAkey inter.key -out server");
        concatenate("ordered", "server", "inter", "root");
        Files.copy(folder.resolve("server.key"), folder.resolve("key"));
    }

    private void selfSigned(String name) {
        openssl.succeeds("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=" + name + " -keyout "
                + name + ".key -out " + name);
    }

    private void concatenate(String file, String... parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(read(part));
        }
        Files.writeString(folder.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private Identity load(String certificates, String key) throws IOException {
        return new PemIdentity(folder.resolve(certificates), folder.resolve(key)).load();
    }
}
