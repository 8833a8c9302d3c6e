package dev.golink.app.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.golink.ui.fixtures.HandClock;

class WebhookTest {
    private static final HttpReply GOOD = new HttpReply.Answered(204, Duration.ofMillis(3));
    private static final HttpReply BUSY = new HttpReply.Answered(503, Duration.ofMillis(3));
    private static final HttpReply WRONG = new HttpReply.Answered(404, Duration.ofMillis(3));
    private static final HttpReply REFUSED = new HttpReply.Failed(HttpReply.Why.REFUSED);

    private final HandClock clock = new HandClock();
    private final List<String> sent = new ArrayList<>();
    private final List<Consumer<HttpReply>> answers = new ArrayList<>();
    private final List<HttpReply> troubles = new ArrayList<>();
    private Optional<URI> address = Optional.of(URI.create("http://hook.example/alerts"));
    private final Webhook webhook = new Webhook(() -> address, (_, json, reply) -> {
        sent.add(json);
        answers.add(reply);
    }, Runnable::run, clock::nanos, trouble -> troubles.add(trouble.reply()));

    @Test
    void alertsAreSentOneAfterTheOther() {
        webhook.send("a");
        webhook.send("b");
        assertThat(sent).containsExactly("a");
        answer(GOOD);
        assertThat(sent).containsExactly("a", "b");
        answer(GOOD);
        assertThat(troubles).isEmpty();
    }

    @Test
    void failedAlertsAreRetriedThreeTimesWithLongerPausesThenDropped() {
        webhook.send("a");
        webhook.send("b");
        for (Duration pause : List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1))) {
            answer(BUSY);
            assertThat(webhook.pausedProperty().get()).isTrue();
            pass(pause.minusSeconds(1));
            assertThat(answers).isEmpty();
            pass(Duration.ofSeconds(1));
        }
        assertThat(sent).containsExactly("a", "a", "a", "a");
        assertThat(troubles).isEmpty();
        answer(REFUSED);
        assertThat(troubles).containsExactly(REFUSED);
        assertThat(sent).last().isEqualTo("b");
        assertThat(webhook.pausedProperty().get()).isFalse();
    }

    @Test
    void rejectedAlertsAreNotRetriedAndOneProblemIsReportedUntilASuccess() {
        for (String json : List.of("a", "b", "c", "d")) {
            webhook.send(json);
        }
        answer(WRONG);
        answer(WRONG);
        assertThat(troubles).containsExactly(WRONG);
        answer(GOOD);
        answer(WRONG);
        assertThat(troubles).containsExactly(WRONG, WRONG);
        assertThat(sent).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aFullQueueDropsTheOldestWaitingAlertNotTheOneInProgress() {
        for (int i = 0; i <= Webhook.MOST_WAITING; i++) {
            webhook.send("alert " + i);
        }
        while (!answers.isEmpty()) {
            answer(GOOD);
        }
        assertThat(sent).hasSize(Webhook.MOST_WAITING).startsWith("alert 0", "alert 2").endsWith("alert 100")
                .doesNotContain("alert 1");
    }

    @Test
    void removingTheAddressStopsSendingAndClearsTheQueue() {
        webhook.send("a");
        webhook.send("b");
        answer(BUSY);
        address = Optional.empty();
        webhook.send("c");
        pass(Duration.ofMinutes(1));
        address = Optional.of(URI.create("http://hook.example/alerts"));
        webhook.send("d");
        assertThat(sent).containsExactly("a", "d");
    }

    @Test
    void aTestIsSentAtOnceEvenWhenAlertsWait() {
        List<HttpReply> came = new ArrayList<>();
        webhook.send("a");
        webhook.test(URI.create("http://other.example"), "test", came::add);
        assertThat(sent).containsExactly("a", "test");
        answers.removeLast().accept(WRONG);
        assertThat(came).containsExactly(WRONG);
        assertThat(troubles).isEmpty();
    }

    private void answer(HttpReply reply) {
        answers.removeFirst().accept(reply);
    }

    private void pass(Duration time) {
        clock.turn(time);
        webhook.tick();
    }
}
