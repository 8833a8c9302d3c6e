package dev.golink.server.certificate.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.OpenSsl;
import dev.golink.server.certificate.SampleIdentities;

/** The bytes of the file with the own certificates. */
class OwnCertificateFormatTest {
    private static final OwnCertificates OWN = new OwnCertificates(SampleIdentities.CA, SampleIdentities.newServer(),
            null);
    private static final byte[] BYTES = OwnCertificateFormat.write(OWN);

    @Test
    void whatIsWrittenIsReadAgain() throws GeneralSecurityException {
        assertThat(OwnCertificateFormat.read(BYTES)).isEqualTo(OWN);
    }

    @Test
    void opensslReadsItToo(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("own.p12"), BYTES);

        assertThat(new OpenSsl(folder).succeeds("pkcs12 -in own.p12 -nomacver -passin pass:golink -nodes"))
                .contains("friendlyName: ca", "friendlyName: server", "BEGIN PRIVATE KEY", "subject=CN = lab-pc");
    }

    /** A part of the bytes: a test of all takes half a minute. */
    @ParameterizedTest
    @ValueSource(ints = {0, 17, 31})
    void aChangedByteIsNoticedOrChangesNothing(int first) {
        for (int i = first; i < BYTES.length; i += 70) {
            byte[] changed = BYTES.clone();
            changed[i] ^= 1;

            assertThat(read(changed)).as("byte " + i)
                    .matches(own -> own.isEmpty() || chains(own.get()).equals(chains(OWN)));
        }
    }

    @Test
    void aFileThatWasCutOffIsNoticed() {
        for (int length = 0; length < BYTES.length; length += 200) {
            assertThat(read(Arrays.copyOf(BYTES, length))).as(length + " bytes").isEmpty();
        }
    }

    @Test
    void aServerOfAnotherCaIsNoticed() {
        OwnCertificates mixed = new OwnCertificates(OWN.server(), OWN.server(), null);

        assertThat(read(OwnCertificateFormat.write(mixed))).isEmpty();
    }

    /** What the server shows. That the keys fit is checked when they are read. */
    private static List<List<X509Certificate>> chains(OwnCertificates own) {
        return List.of(own.ca().chain(), own.server().chain());
    }

    private static Optional<OwnCertificates> read(byte[] bytes) {
        try {
            return Optional.of(OwnCertificateFormat.read(bytes));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
