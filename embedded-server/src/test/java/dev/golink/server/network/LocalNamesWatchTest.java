package dev.golink.server.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.threads.ManualScheduler;

/** The names stay current while the computer changes networks. */
class LocalNamesWatchTest {
    private static final LocalNames AT_HOME = SampleNames.computer("pc", "192.168.1.5");
    private static final LocalNames AT_WORK = SampleNames.computer("pc", "10.0.0.7");

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<LocalNames> told = new ArrayList<>();
    private LocalNames now = AT_HOME;
    private boolean fails;

    @AfterEach
    void end() {
        scheduler.shutdownNow();
    }

    @Test
    void aChangeIsToldOnce() throws IOException {
        try (LocalNamesWatch watch = watch()) {
            scheduler.tick();
            now = AT_WORK;
            scheduler.tick();
            scheduler.tick();

            assertThat(told).containsExactly(AT_WORK);
            assertThat(watch.current()).isEqualTo(AT_WORK);
        }
    }

    @Test
    void aReadingThatFailsKeepsTheLastNamesAndTheNextOneIsTaken() throws IOException {
        try (LocalNamesWatch watch = watch()) {
            fails = true;
            scheduler.tick();
            assertThat(watch.current()).isEqualTo(AT_HOME);

            fails = false;
            now = AT_WORK;
            scheduler.tick();
            assertThat(watch.current()).isEqualTo(AT_WORK);
        }
    }

    @Test
    void aClosedWatchReadsNothing() throws IOException {
        LocalNamesWatch watch = watch();
        watch.close();
        now = AT_WORK;

        scheduler.tick();

        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsReadBeforeSomebodyAsks() throws IOException {
        fails = true;
        LocalNamesWatch watch = new LocalNamesWatch(this::read, scheduler, Duration.ofSeconds(5));
        assertThat(watch.last()).isEmpty();
        assertThatThrownBy(watch::current).isInstanceOf(IOException.class);

        fails = false;

        assertThat(watch.current()).isEqualTo(AT_HOME);
        assertThat(watch.last()).contains(AT_HOME);
    }

    private LocalNamesWatch watch() throws IOException {
        LocalNamesWatch watch = new LocalNamesWatch(this::read, scheduler, Duration.ofSeconds(5));
        watch.addListener(told::add);
        assertThat(watch.current()).isEqualTo(AT_HOME);
        watch.begin();
        return watch;
    }

    private LocalNames read() throws IOException {
        if (fails) {
            throw new IOException("no interfaces");
        }
        return now;
    }
}
