package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.time.Clocks;

class ServerHealthTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Hub hub = new Hub(HubSettings.of(new OperatorId("desk"), Duration.ofSeconds(5)), Clocks.system(),
            PersistentState.inMemory());
    private final List<Consumer<Hub>> queue = new CopyOnWriteArrayList<>();

    @Test
    void aHubThatAnswersIsAlive() {
        assertThat(health(ServerHealthTest.this::doAtOnce, LONG).whyNotAlive()).isEmpty();
    }

    @Test
    void aHubThatHangsIsNotAliveAndGetsOneRequest() {
        ServerHealth health = health(queue::add, SHORT);

        assertThat(health.whyNotAlive()).hasValueSatisfying(why -> assertThat(why).contains("20 ms"));
        assertThat(health.whyNotAlive()).isPresent();
        assertThat(queue).hasSize(1);
    }

    @Test
    void aHubThatAnswersLateIsAlive() {
        ServerHealth health = health(queue::add, LONG);
        CompletableFuture<Optional<String>> answer = CompletableFuture.supplyAsync(health::whyNotAlive);

        await().until(() -> queue.size() == 1);
        queue.getFirst().accept(hub);

        assertThat(answer.join()).isEmpty();
    }

    @Test
    void aHubThatEndedIsNotAlive() {
        assertThat(health(_ -> false, LONG).whyNotAlive()).hasValue("The hub has ended.");
    }

    @Test
    void theServerIsReadyWhileItsPortAcceptsConnections() {
        AtomicBoolean accepts = new AtomicBoolean(true);
        ServerHealth health = new ServerHealth(ServerHealthTest.this::doAtOnce, LONG);
        assertThat(health.whyNotReady()).as("before it listens").isPresent();

        health.accepting(accepts::get);
        assertThat(health.whyNotReady()).isEmpty();

        accepts.set(false);

        assertThat(health.whyNotReady()).hasValueSatisfying(why -> assertThat(why).contains("does not accept"));
    }

    @Test
    void aClosingServerIsAliveButNotReady() {
        ServerHealth health = health(ServerHealthTest.this::doAtOnce, LONG);

        health.drain();

        assertThat(health.whyNotAlive()).isEmpty();
        assertThat(health.whyNotReady()).hasValueSatisfying(why -> assertThat(why).contains("ending"));
    }

    private boolean doAtOnce(Consumer<Hub> work) {
        work.accept(hub);
        return true;
    }

    private static ServerHealth health(java.util.function.Predicate<Consumer<Hub>> hand, Duration patience) {
        ServerHealth health = new ServerHealth(hand, patience);
        health.accepting(() -> true);
        return health;
    }
}
