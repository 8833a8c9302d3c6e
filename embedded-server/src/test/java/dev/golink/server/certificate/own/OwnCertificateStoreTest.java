package dev.golink.server.certificate.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.certificate.CertificateFileException;
import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.own.EnsuredCertificates.Change;
import dev.golink.server.files.LockFile;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.SampleNames;

/** The server's own certificates from their first day to the end of the CA. */
class OwnCertificateStoreTest {
    private static final LocalNames AT_HOME = SampleNames.computer("lab-pc", "192.168.1.5");
    private static final LocalNames AT_WORK = SampleNames.computer("lab-pc", "10.0.0.7");
    private static final LocalNames IN_PUBLIC = SampleNames.computer("lab-pc", "10.0.0.7", "8.8.8.8");

    @TempDir
    private Path data;
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void theFirstStartMakesACaAndACertificateForAllNames() throws IOException, GeneralSecurityException {
        EnsuredCertificates made = store().ensure(AT_HOME);

        assertThat(made.change()).isEqualTo(Change.CREATED);
        assertThat(made.newCaNeeded()).isEmpty();
        assertThat(made.certificates().names().texts()).containsExactly("lab-pc", "lab-pc.local", "localhost",
                "192.168.1.5", "127.0.0.1", "::1");
        assertThat(made.certificates().server().chain()).hasSize(2).last()
                .isEqualTo(made.certificates().caCertificate());
        assertThat(Identity.match(made.certificates().server().key(),
                made.certificates().server().certificate().getPublicKey())).isTrue();
    }

    @Test
    void theNextStartFindsThemUnchanged() throws IOException {
        OwnCertificates made = store().ensure(AT_HOME).certificates();

        EnsuredCertificates found = store().ensure(AT_HOME);

        assertThat(found).isEqualTo(new EnsuredCertificates(made, Change.NONE, Optional.empty()));
    }

    @Test
    void onlyTheirOwnerCanReadThem() throws IOException {
        store().ensure(AT_HOME);

        assertThat(permissions(data.resolve("tls"))).isEqualTo("rwx------");
        assertThat(permissions(store().path())).isEqualTo("rw-------");
        store().ensure(AT_WORK);
        assertThat(permissions(store().path())).isEqualTo("rw-------");
    }

    @Test
    void anotherAddressIssuesTheCertificateAgainForTheSameKey() throws IOException {
        OwnCertificates before = store().ensure(AT_HOME).certificates();

        EnsuredCertificates ensured = store().ensure(AT_WORK);

        assertThat(ensured.change()).isEqualTo(Change.REISSUED);
        assertThat(ensured.certificates().names().texts()).contains("10.0.0.7").doesNotContain("192.168.1.5");
        assertThat(ensured.certificates().server().pin()).isEqualTo(before.server().pin());
        assertThat(ensured.certificates().ca()).isEqualTo(before.ca());
        assertThat(store().read()).contains(ensured.certificates());
    }

    @Test
    void anAddressThatWentAwayChangesNothing() throws IOException {
        store().ensure(SampleNames.computer("lab-pc", "192.168.1.5", "10.8.0.2"));

        assertThat(store().ensure(AT_HOME).change()).isEqualTo(Change.NONE);
    }

    @Test
    void itIsIssuedAgainThirtyDaysBeforeItsEnd() throws IOException {
        OwnCertificates before = store().ensure(AT_HOME).certificates();
        Instant end = before.server().certificate().getNotAfter().toInstant();

        now = end.minus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(store().ensure(AT_HOME).change()).isEqualTo(Change.NONE);
        now = end.minus(Duration.ofDays(30));
        EnsuredCertificates ensured = store().ensure(AT_HOME);

        assertThat(ensured.change()).isEqualTo(Change.REISSUED);
        assertThat(ensured.certificates().server().certificate().getNotAfter().toInstant())
                .isEqualTo(now.plus(Duration.ofDays(396)));
        assertThat(ensured.certificates().server().pin()).isEqualTo(before.server().pin());
    }

    @Test
    void aPublicAddressThatTheCaDoesNotPermitIsAQuestion() throws IOException {
        OwnCertificates before = store().ensure(AT_WORK).certificates();

        EnsuredCertificates ensured = store().ensure(IN_PUBLIC);

        assertThat(ensured.certificates()).isEqualTo(before);
        assertThat(ensured.newCaNeeded().orElseThrow().reason()).isEqualTo(
                "The CA is not for 8.8.8.8, so browsers refuse the server under these names.");
    }

    @Test
    void onlyThePermittedNamesAreCertified() throws IOException {
        store().ensure(AT_HOME);

        EnsuredCertificates ensured = store().ensure(IN_PUBLIC);

        assertThat(ensured.change()).isEqualTo(Change.REISSUED);
        assertThat(ensured.certificates().names().texts()).contains("10.0.0.7").doesNotContain("8.8.8.8");
        assertThat(ensured.newCaNeeded()).isPresent();
    }

    @Test
    void aNewCaIsForTheNewNetworkAndKeepsTheKey() throws IOException {
        OwnCertificates before = store().ensure(AT_WORK).certificates();

        OwnCertificates after = store().replaceCa(IN_PUBLIC);

        assertThat(after.caCertificate()).isNotEqualTo(before.caCertificate());
        assertThat(after.server().pin()).isEqualTo(before.server().pin());
        assertThat(store().ensure(IN_PUBLIC)).isEqualTo(new EnsuredCertificates(after, Change.NONE, Optional.empty()));
    }

    @Test
    void aNewKeyKeepsTheCa() throws IOException {
        OwnCertificates before = store().ensure(AT_HOME).certificates();

        OwnCertificates after = store().replaceKey(AT_HOME);

        assertThat(after.ca()).isEqualTo(before.ca());
        assertThat(after.server().pin()).isNotEqualTo(before.server().pin());
        assertThat(store().load()).isEqualTo(after.server());
    }

    @Test
    void aPreparedKeyReplacesTheServersWhenItsTimeHasCome() throws IOException {
        OwnCertificates before = store().ensure(AT_HOME).certificates();
        OwnCertificates prepared = store().prepareKey(AT_HOME, Duration.ofDays(7));
        Pin next = prepared.nextKey().orElseThrow().pin();

        assertThat(prepared.server()).isEqualTo(before.server());
        assertThat(prepared.nextFrom()).contains(now.plus(Duration.ofDays(7)));
        assertThat(store().prepareKey(AT_HOME, Duration.ofDays(9))).as("one at a time").isEqualTo(prepared);
        now = now.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(store().ensure(AT_HOME).change()).isEqualTo(Change.NONE);
        now = now.plusSeconds(1);
        EnsuredCertificates replaced = store().ensure(AT_HOME);

        assertThat(replaced.change()).isEqualTo(Change.KEY_REPLACED);
        assertThat(replaced.certificates().server().pin()).isEqualTo(next);
        assertThat(replaced.certificates().nextKey()).isEmpty();
        assertThat(store().load().pin()).isEqualTo(next);
    }

    @Test
    void aPreparedKeyOutlivesANewCertificateAndANewCaAndIsUsedAtOnceIfAsked() throws IOException {
        store().ensure(AT_HOME);
        Pin next = store().prepareKey(AT_HOME, Duration.ofDays(7)).nextKey().orElseThrow().pin();

        assertThat(store().ensure(AT_WORK).change()).isEqualTo(Change.REISSUED);
        OwnCertificates after = store().replaceCa(IN_PUBLIC);
        assertThat(after.nextKey().orElseThrow().pin()).isEqualTo(next);
        assertThat(after.nextFrom()).contains(now.plus(Duration.ofDays(7)));

        assertThat(store().replaceKey(IN_PUBLIC).server().pin()).isEqualTo(next);
        assertThat(store().read().orElseThrow().nextKey()).isEmpty();
    }

    @Test
    void aCaThatEndsIsAQuestionAndItsCertificateIsNotIssuedAgainAndAgain() throws IOException {
        OwnCertificates first = store().ensure(AT_HOME).certificates();
        Instant end = first.caCertificate().getNotAfter().toInstant();

        now = end.minus(Duration.ofDays(31));
        assertThat(store().ensure(AT_HOME).newCaNeeded()).isEmpty();
        now = end.minus(Duration.ofDays(30));
        EnsuredCertificates late = store().ensure(AT_HOME);

        assertThat(late.newCaNeeded()).contains(new NewCaNeeded.Ends(end));
        assertThat(late.change()).isEqualTo(Change.NONE);
    }

    @Test
    void aClockThatWasSetBackIsReported() throws IOException {
        store().ensure(AT_HOME);

        now = now.minus(Duration.ofDays(300));

        assertThat(store().ensure(AT_HOME).newCaNeeded().orElseThrow().reason()).contains("2026-11-29",
                "Check this computer's clock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a key store"})
    void aDamagedFileIsReportedAndKept(String content) throws IOException {
        store().ensure(AT_HOME);
        Files.writeString(store().path(), content);

        for (ThrowingRead read : List.<ThrowingRead>of(() -> store().read(), () -> store().ensure(AT_HOME),
                () -> store().replaceKey(AT_HOME), () -> store().replaceCa(AT_HOME), () -> store().load())) {
            assertThatThrownBy(read::run).isInstanceOf(CertificateFileException.class)
                    .hasMessageContainingAll(store().path().toString(), "is damaged", "restore it from a backup");
        }
        assertThat(store().path()).hasContent(content);
        assertThat(store().destroy()).isTrue();
    }

    @Test
    void whileAnotherProcessChangesThemNothingIsWritten() throws IOException {
        OwnCertificates before = store().ensure(AT_HOME).certificates();
        try (LockFile _ = LockFile.tryLock(data.resolve("tls/lock")).orElseThrow()) {
            assertThat(store().ensure(AT_HOME).certificates()).as("reading needs no lock").isEqualTo(before);
            assertThatThrownBy(() -> store().replaceKey(AT_HOME)).hasMessageContaining(
                    "is being changed by another process");
        }
        assertThat(store().read()).contains(before);
    }

    @Test
    void destroyingThemMakesTheNextStartTheFirst() throws IOException {
        OwnCertificates before = store().ensure(AT_HOME).certificates();

        assertThat(store().destroy()).isTrue();
        assertThat(store().destroy()).isFalse();

        assertThat(store().read()).isEmpty();
        assertThatThrownBy(() -> store().load()).hasMessageContaining("is missing");
        assertThat(store().ensure(AT_HOME).certificates().caCertificate()).isNotEqualTo(before.caCertificate());
    }

    @Test
    void aFolderThatCanNotBeCreatedIsReported() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        OwnCertificateStore store = new OwnCertificateStore(file, () -> now);

        assertThatThrownBy(() -> store.ensure(AT_HOME)).isInstanceOf(CertificateFileException.class)
                .hasMessageContainingAll(store.path() + " can't be read", "check the file");
        assertThatThrownBy(() -> store.replaceKey(AT_HOME)).isInstanceOf(CertificateFileException.class)
                .hasMessageContainingAll(file + "/tls can't be created: " + file + " is in the way");
    }

    @Test
    void noLogShowsAKey() throws IOException {
        OwnCertificates made = store().ensure(AT_HOME).certificates();

        assertThat(made.toString()).contains("CN=lab-pc", "pin ").hasSizeLessThan(400);
    }

    private OwnCertificateStore store() {
        return new OwnCertificateStore(data, () -> now);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** A use of the store that may fail. */
    private interface ThrowingRead {
        void run() throws IOException;
    }
}
