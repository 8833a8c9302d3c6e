package dev.golink.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.pem.PemCertificates;

/** The two short texts that identify a server: the pin of its key, and the fingerprint of its certificate. */
class PinTest {
    @TempDir
    private Path folder;

    @Test
    void theyAreWhatOpensslComputes() throws IOException, NoSuchAlgorithmException {
        OpenSsl openssl = new OpenSsl(folder);
        openssl.succeeds("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=x -keyout k -out c");
        openssl.succeeds("pkey -in k -pubout -outform DER -out spki");
        X509Certificate certificate = PemCertificates.read(folder.resolve("c")).getFirst();

        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("spki")));
        assertThat(Pin.of(certificate).text()).hasSize(43)
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256));
        assertThat(openssl.succeeds("x509 -in c -noout -fingerprint -sha256"))
                .contains("=" + Fingerprint.of(certificate).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+A",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void otherTextsAreNoPins(String text) {
        assertThatThrownBy(() -> new Pin(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no pin").hasMessageContaining("golink cert show");
    }

    @Test
    void aPinIsReadFromItsText() {
        String text = "A".repeat(43);

        assertThat(new Pin(text)).hasToString(text);
    }
}
