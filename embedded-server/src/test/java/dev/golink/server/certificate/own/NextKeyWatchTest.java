package dev.golink.server.certificate.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.certificate.Pin;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.SampleNames;
import dev.golink.server.threads.ManualScheduler;

/** A running server whose key somebody replaces. */
class NextKeyWatchTest {
    private static final LocalNames NAMES = SampleNames.computer("lab-pc", "192.168.1.5");

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Pin> told = new ArrayList<>();
    @TempDir
    private Path data;
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private OwnCertificateStore store;
    private NextKeyWatch watch;

    @BeforeEach
    void start() throws IOException {
        store = new OwnCertificateStore(data, () -> now);
        store.ensure(NAMES);
        watch = new NextKeyWatch(store, () -> NAMES, told::add, scheduler, Duration.ofSeconds(10), () -> now);
        scheduler.tick();
    }

    @AfterEach
    void end() {
        watch.close();
        scheduler.shutdownNow();
    }

    @Test
    void thePinOfThePreparedKeyIsToldOnceAndTheKeyIsUsedInTime() throws IOException {
        Pin next = store.prepareKey(NAMES, Duration.ofDays(7)).nextKey().orElseThrow().pin();
        scheduler.tick();
        scheduler.tick();
        assertThat(told).containsExactly(next);
        assertThat(store.load().pin()).isNotEqualTo(next);

        now = now.plus(Duration.ofDays(7));
        scheduler.tick();
        assertThat(store.load().pin()).isEqualTo(next);
        scheduler.tick();
        assertThat(told).containsExactly(next, null);
    }

    @Test
    void aKeyThatStaysIsNotTalkedAbout() throws IOException {
        store.replaceCa(NAMES);
        scheduler.tick();

        assertThat(told).isEmpty();
    }

    @Test
    void aPreparedKeyIsToldAfterARestartAsWell() throws IOException {
        Pin next = store.prepareKey(NAMES, Duration.ofDays(7)).nextKey().orElseThrow().pin();
        watch.close();
        watch = new NextKeyWatch(store, () -> NAMES, told::add, scheduler, Duration.ofSeconds(10), () -> now);
        scheduler.tick();

        assertThat(told).containsExactly(next);
    }
}
