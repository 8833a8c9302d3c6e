package dev.golink.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.benchmarks.reference.RawServer;

class LoadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RawServer server = new RawServer(0);
    private LoadClient load;
    private PhoneCrowd phones;

    @BeforeEach
    void start() throws IOException {
        server.start();
        await().atMost(PATIENCE).until(() -> server.getPort() > 0);
        load = LoadClient.start(URI.create("ws://127.0.0.1:" + server.getPort()));
        phones = load.phones(20, false);
    }

    @AfterEach
    void stop() throws InterruptedException {
        load.close();
        server.stop();
    }

    @Test
    void aCrowdComesOnlineAndEachWaitCounts() {
        Joined joined = phones.join(10_000, PATIENCE);

        assertThat(joined.online()).isEqualTo(20);
        assertThat(joined.waits().count()).isEqualTo(20);
        assertThat(joined.seconds()).isPositive();
        assertThat(joined.failed()).isZero();
    }

    @Test
    void aCrowdThatIsResetComesBack() {
        phones.join(10_000, PATIENCE);

        Joined back = phones.storm(PATIENCE);

        assertThat(back.online()).isEqualTo(20);
        assertThat(back.waits().count()).isEqualTo(20);
        assertThat(phones.lost()).isZero();
    }

    @Test
    void answersToHeartsAreTimed() {
        phones.join(10_000, PATIENCE);

        phones.startHearts(Duration.ofMillis(100));

        await().atMost(PATIENCE).until(() -> phones.takeHearts().count() >= 20);
        phones.stopHearts();
    }

    @Test
    void commandsAreTimedAndNoneIsLost() throws IOException, InterruptedException {
        phones.join(10_000, PATIENCE);
        OperatorCrowd operators = load.operators(3, phones);

        operators.startRelay(1_000);
        await().atMost(PATIENCE).until(() -> operators.sent() >= 100);
        Relayed relayed = operators.endRelay();

        assertThat(relayed.sent()).isGreaterThanOrEqualTo(100);
        assertThat(relayed.lost()).isZero();
        assertThat(relayed.latencies().percentile(0.5)).isPositive();
    }

    @Test
    void aServerThatDoesNotAnswerLeavesTheCrowdOffline() throws InterruptedException {
        server.stop();

        Joined joined = phones.join(10_000, Duration.ofMillis(300));

        assertThat(joined.online()).isZero();
        assertThat(joined.seconds()).isNaN();
        assertThat(joined.failed()).isPositive();
    }
}
