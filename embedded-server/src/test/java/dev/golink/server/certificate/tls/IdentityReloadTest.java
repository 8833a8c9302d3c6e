package dev.golink.server.certificate.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import dev.golink.server.certificate.Identity;
import dev.golink.server.certificate.IdentitySource;
import dev.golink.server.certificate.OpenSsl;
import dev.golink.server.certificate.SampleIdentities;
import dev.golink.server.certificate.own.OwnCertificateStore;
import dev.golink.server.certificate.pem.PemIdentity;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.SampleNames;
import dev.golink.server.threads.ManualScheduler;

/** Files that change while the server runs. */
class IdentityReloadTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(IdentityReload.class);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    @TempDir
    private Path folder;
    private Instant now = Instant.now();

    @BeforeEach
    void listen() {
        log.start();
        LOG.addAppender(log);
    }

    @AfterEach
    void end() {
        LOG.detachAppender(log);
        scheduler.shutdownNow();
    }

    @Test
    void newPemFilesAreUsedOnceBothFitTogether() throws IOException {
        PemIdentity source = pemFiles();
        ServerIdentity identity = new ServerIdentity(source.load());
        Identity before = identity.current();
        try (IdentityReload _ = reload(source, identity)) {
            scheduler.tick();
            move("second", "server");
            scheduler.tick();
            scheduler.tick();
            assertThat(identity.current()).as("the certificate is new, but the key is not").isEqualTo(before);
            assertThat(warnings()).singleElement().asString().contains("goes on with the certificate that it has",
                    folder.resolve("server.key").toString(), "is not the key of a certificate in");

            move("second.key", "server.key");
            scheduler.tick();

            assertThat(identity.current()).isNotEqualTo(before);
            assertThat(identity.current().certificate().getSubjectX500Principal().getName()).isEqualTo("CN=second");
        }
    }

    @Test
    void aLinkThatLeadsToAnotherFileIsNoticed() throws IOException {
        PemIdentity files = pemFiles();
        Files.createSymbolicLink(folder.resolve("live"), Path.of("server"));
        Files.createSymbolicLink(folder.resolve("live.key"), Path.of("server.key"));
        PemIdentity source = new PemIdentity(folder.resolve("live"), folder.resolve("live.key"));
        ServerIdentity identity = new ServerIdentity(files.load());
        try (IdentityReload _ = reload(source, identity)) {
            scheduler.tick();
            Files.delete(folder.resolve("live"));
            Files.createSymbolicLink(folder.resolve("live"), Path.of("second"));
            Files.delete(folder.resolve("live.key"));
            Files.createSymbolicLink(folder.resolve("live.key"), Path.of("second.key"));
            scheduler.tick();

            assertThat(identity.current().certificate().getSubjectX500Principal().getName()).isEqualTo("CN=second");
        }
    }

    @Test
    void filesThatDisappearAreReportedOnceAndTheServerGoesOn() throws IOException {
        PemIdentity source = pemFiles();
        ServerIdentity identity = new ServerIdentity(source.load());
        try (IdentityReload _ = reload(source, identity)) {
            scheduler.tick();
            Files.delete(folder.resolve("server"));
            scheduler.tick();
            scheduler.tick();

            assertThat(warnings()).singleElement().asString().contains("does not exist");
            assertThat(identity.current().certificate().getSubjectX500Principal().getName()).isEqualTo("CN=server");
        }
    }

    @Test
    void ownCertificatesThatAnotherProcessReplacedAreUsed() throws IOException {
        LocalNames names = SampleNames.computer("lab-pc", "192.168.1.5");
        OwnCertificateStore store = new OwnCertificateStore(folder, () -> now);
        ServerIdentity identity = new ServerIdentity(store.ensure(names).certificates().server());
        try (IdentityReload _ = reload(store, identity)) {
            scheduler.tick();
            Identity rotated = store.replaceKey(names).server();
            scheduler.tick();
            assertThat(identity.current()).isEqualTo(rotated);

            store.destroy();
            scheduler.tick();
            assertThat(identity.current()).isEqualTo(rotated);
        }
    }

    @Test
    void aChangeBeforeTheFirstLookIsNoticed() throws IOException {
        PemIdentity source = pemFiles();
        ServerIdentity identity = new ServerIdentity(source.load());
        move("second", "server");
        move("second.key", "server.key");
        try (IdentityReload _ = reload(source, identity)) {
            scheduler.tick();

            assertThat(identity.current().certificate().getSubjectX500Principal().getName()).isEqualTo("CN=second");
        }
    }

    @Test
    void aCertificateThatEndsSoonIsReportedOnceADay() throws IOException {
        PemIdentity source = pemFiles();
        Identity current = source.load();
        Instant end = current.certificate().getNotAfter().toInstant();
        try (IdentityReload _ = reload(source, new ServerIdentity(current))) {
            now = end.minus(Duration.ofDays(22));
            scheduler.tick();
            assertThat(warnings()).isEmpty();

            now = end.minus(Duration.ofDays(20)).plusSeconds(60);
            scheduler.tick();
            now = now.plus(Duration.ofHours(1));
            scheduler.tick();
            assertThat(warnings()).singleElement().asString().contains("in 19 days", "replace it before");

            now = now.plus(Duration.ofDays(1));
            scheduler.tick();
            assertThat(warnings()).hasSize(2);
        }
    }

    @Test
    void aCertificateThatHasEndedIsReported() throws IOException {
        Identity ended = SampleIdentities.newServer(now.minus(Duration.ofDays(500)));
        OwnCertificateStore unused = new OwnCertificateStore(folder, () -> now);
        try (IdentityReload _ = reload(unused, new ServerIdentity(ended))) {
            scheduler.tick();

            assertThat(warnings()).last().asString().contains("ended at", "browsers refuse the server");
        }
    }

    private PemIdentity pemFiles() {
        OpenSsl openssl = new OpenSsl(folder);
        for (String name : List.of("server", "second")) {
            openssl.succeeds("req -x509 -days 90 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=" + name
                    + " -keyout " + name + ".key -out " + name);
        }
        return new PemIdentity(folder.resolve("server"), folder.resolve("server.key"));
    }

    private void move(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    private IdentityReload reload(IdentitySource source, ServerIdentity identity) {
        return new IdentityReload(source, identity, scheduler, Duration.ofSeconds(5), () -> now);
    }

    private List<String> warnings() {
        return log.list.stream().filter(one -> one.getLevel().equals(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage).toList();
    }
}
