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
    void allPhonesComeOnlineAndEachWaitIsMeasured() {
        JoinResult joinResult = phones.join(10_000, PATIENCE);

        assertThat(joinResult.online()).isEqualTo(20);
        assertThat(joinResult.waits().count()).isEqualTo(20);
        assertThat(joinResult.seconds()).isPositive();
        assertThat(joinResult.failed()).isZero();
    }

    @Test
    void phonesReconnectAfterAReset() {
        phones.join(10_000, PATIENCE);

        JoinResult back = phones.storm(PATIENCE);

        assertThat(back.online()).isEqualTo(20);
        assertThat(back.waits().count()).isEqualTo(20);
        assertThat(phones.lost()).isZero();
    }

    @Test
    void heartbeatAnswersAreTimed() {
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
        RelayResult relayResult = operators.endRelay();

        assertThat(relayResult.sent()).isGreaterThanOrEqualTo(100);
        assertThat(relayResult.lost()).isZero();
        assertThat(relayResult.latencies().percentile(0.5)).isPositive();
    }

    @Test
    void phonesStayOfflineWhenTheServerDoesNotAnswer() throws InterruptedException {
        server.stop();

        JoinResult joinResult = phones.join(10_000, Duration.ofMillis(300));

        assertThat(joinResult.online()).isZero();
        assertThat(joinResult.seconds()).isNaN();
        assertThat(joinResult.failed()).isPositive();
    }
}
