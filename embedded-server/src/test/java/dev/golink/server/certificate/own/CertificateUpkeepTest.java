package dev.golink.server.certificate.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.network.LocalNames;
import dev.golink.server.network.LocalNamesWatch;
import dev.golink.server.network.SampleNames;
import dev.golink.server.threads.ManualScheduler;

/** The certificate of a server that runs for years and moves between networks. */
class CertificateUpkeepTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Optional<NewCaNeeded>> questions = new ArrayList<>();
    @TempDir
    private Path data;
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private LocalNames names = SampleNames.computer("lab-pc", "192.168.1.5");
    private OwnCertificateStore store;
    private LocalNamesWatch watch;
    private CertificateUpkeep upkeep;

    @BeforeEach
    void start() throws IOException {
        store = new OwnCertificateStore(data, () -> now);
        store.ensure(names);
        watch = new LocalNamesWatch(() -> names, scheduler, Duration.ofSeconds(5));
        watch.begin();
        assertThat(watch.current()).isEqualTo(names);
        upkeep = new CertificateUpkeep(store, watch, questions::add, Optional.empty(), scheduler, Duration.ofHours(1));
    }

    @AfterEach
    void end() {
        upkeep.close();
        watch.close();
        scheduler.shutdownNow();
    }

    @Test
    void itIsIssuedAgainForANewAddress() throws IOException {
        names = SampleNames.computer("lab-pc", "10.0.0.7");

        scheduler.tick();

        assertThat(stored().names().texts()).contains("10.0.0.7");
        assertThat(questions).isEmpty();
    }

    @Test
    void itIsIssuedAgainInTimeAndItsKeyStays() throws IOException {
        OwnCertificates before = stored();
        now = now.plus(Duration.ofDays(380));

        scheduler.tick();

        assertThat(stored().server().certificate()).isNotEqualTo(before.server().certificate());
        assertThat(stored().server().pin()).isEqualTo(before.server().pin());
    }

    @Test
    void theQuestionForANewCaIsAskedOnceAndTakenBack() throws IOException {
        names = SampleNames.computer("lab-pc", "8.8.8.8");
        scheduler.tick();
        scheduler.tick();
        assertThat(questions).singleElement().matches(Optional::isPresent);

        store.replaceCa(names);
        scheduler.tick();
        assertThat(questions).hasSize(2).last().matches(Optional::isEmpty);
    }

    @Test
    void aDamagedFileStaysAndTheUpkeepGoesOn() throws IOException {
        byte[] good = Files.readAllBytes(store.path());
        Files.writeString(store.path(), "damaged");
        names = SampleNames.computer("lab-pc", "10.0.0.7");
        scheduler.tick();
        assertThat(store.path()).hasContent("damaged");

        Files.write(store.path(), good);
        scheduler.tick();
        assertThat(stored().names().texts()).contains("10.0.0.7");
    }

    @Test
    void afterTheEndNothingIsIssued() throws IOException {
        OwnCertificates before = stored();
        upkeep.close();
        names = SampleNames.computer("lab-pc", "10.0.0.7");

        scheduler.tick();

        assertThat(stored()).isEqualTo(before);
    }

    private OwnCertificates stored() throws IOException {
        return store.read().orElseThrow();
    }
}
